import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down';
import type { RecentPlan } from '../../../framework/contract/views';
import { goToPage, openDialog } from '../../store/navigate';
import { archiveOpen, renameOpen } from '../../store/plans';
import { openPlan } from '../../store/settings';
import type { OpenPlan } from '../../store/state';
import { canWrite, useComputer } from '../../store/store';
import { keyName } from '../../strings/key-name';
import { switchWords } from '../../strings/plan-switch';
import { shellWords } from '../../strings/shell';
import { Menu } from '../../ui/menu';
import type { MenuEntry, MenuItem } from '../../ui/menu-entry';

/** As many as one sees at a glance; the page of plans has the rest. */
const mostPlans = 6;

function lastPart(folder: string): string {
  return folder.split(/[/\\]/).at(-1) ?? folder;
}

/** The plans that were open before, without the open one and those that were put away. */
function others(recent: readonly RecentPlan[], open: OpenPlan): readonly MenuItem[] {
  const shown = recent
    .filter(({ folder, isArchived }) => folder !== open.folder && isArchived !== true)
    .slice(0, mostPlans);
  const names = shown.map(({ name }) => name);
  const labels = shown.map(({ name, folder }) => {
    const own = name === '' ? lastPart(folder) : name;
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? own : switchWords.inFolder(own, lastPart(folder));
  });
  return shown.map(({ id }, index) => ({
    label: labels[index] ?? '',
    onSelect: () => void openPlan({ from: 'recent', id }),
  }));
}

function ownEntries(open: OpenPlan): readonly MenuItem[] {
  const rename = { label: switchWords.rename, onSelect: () => void renameOpen() };
  const next = { label: switchWords.next, onSelect: () => openDialog({ kind: 'plan-next' }) };
  const archive = { label: switchWords.archive, onSelect: () => void archiveOpen() };
  const isMine = !open.isUnknownPerson && (open.readOnly === null || open.canBringBack);
  return [
    ...(canWrite(open) ? [rename] : []),
    ...(isMine && !open.isSample && open.asOf === null ? [next] : []),
    ...(canWrite(open) ? [archive] : []),
  ];
}

/** What a plan without a name of its own goes by. */
function usualName({ isSample, role, isUnknownPerson, plan }: OpenPlan): string {
  if (isSample) return shellWords.samplePlan;
  const person = plan.profile.name.trim();
  return (role === 'other' || isUnknownPerson) && person !== '' ? person : shellWords.plan;
}

function PlanName({ name }: { readonly name: string }) {
  return (
    <>
      <span className="brand" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      <span className="plan-name-words" dir="auto">
        {name}
      </span>
    </>
  );
}

/** What the plan is called, and the way to every other one. */
export function PlanSwitch({ open }: { readonly open: OpenPlan }) {
  const { recent, platform } = useComputer();
  const name = open.plan.title.trim() === '' ? usualName(open) : open.plan.title.trim();
  const all = {
    label: switchWords.all,
    key: keyName('Ctrl Shift O', platform),
    onSelect: () => goToPage('plans'),
  };
  const plans = others(recent, open);
  const entries = ownEntries(open);
  const items: readonly MenuEntry[] = [
    ...plans,
    ...(plans.length === 0 ? [] : ['separator' as const]),
    all,
    { label: switchWords.newPlan, onSelect: () => void openPlan({ from: 'none' }) },
    { label: switchWords.open, onSelect: () => void openPlan({ from: 'choose' }) },
    ...(entries.length === 0 ? [] : ['separator' as const, ...entries]),
  ];
  // Other plans on this computer are not for whoever sits here as a guest.
  if (open.seat !== null) {
    return (
      <p className="plan-name only">
        <PlanName name={name} />
      </p>
    );
  }
  return (
    <Menu label={switchWords.label(name)} className="plan-name" items={items}>
      <PlanName name={name} />
      <ChevronsUpDown className="plan-name-more" aria-hidden size={14} />
    </Menu>
  );
}
