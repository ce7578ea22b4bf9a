import { useState } from 'react';
import { levelsOf } from '../../../framework/levels';
import { closeDialog } from '../../store/navigate';
import { useOpenPlan } from '../../store/store';
import { evidenceFormWords } from '../../strings/evidence';
import { putWords } from '../../strings/select';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import './evidence-form.css';
import { IndicatorPicker } from '../../ui/indicator-picker';
import { puttingRequests, type Putting } from './many-acts';
import { ManyFoot } from './many-foot';
import { useManyForm, usePieces } from './use-many-form';

const ways: readonly { readonly value: Putting; readonly label: string }[] = [
  { value: 'add', label: putWords.add },
  { value: 'replace', label: putWords.replace },
];

/** Puts many pieces under the same indicators, in one act. */
export function PutDialog({ evidence }: { readonly evidence: readonly string[] }) {
  const { framework, plan } = useOpenPlan();
  const pieces = usePieces(evidence);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [how, setHow] = useState<Putting>('add');
  const form = useManyForm();
  const next = framework.skills.flatMap((skill) => {
    const level = levelsOf(skill, plan).next;
    return level === null ? [] : [{ skill: skill.id, level: level.rank }];
  });
  return (
    <Dialog title={putWords.title(pieces.length)} size="large" outside="stays" onClose={closeDialog}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (how === 'add' && chosen.length === 0) form.refuse(putWords.choose);
          else void form.save(puttingRequests(pieces, chosen, how));
        }}
      >
        <div className="dialog-scroll evidence-form">
          <IndicatorPicker
            label={evidenceFormWords.indicators}
            framework={framework}
            chosen={chosen}
            likely={next[0] ?? null}
            onChange={(indicators) => {
              setChosen(indicators);
              form.refuse(null);
            }}
          />
          <Segmented label={putWords.how} value={how} choices={ways} onChoose={setHow} />
          {how === 'replace' && chosen.length === 0 && <p className="field-hint">{putWords.nothingLeft}</p>}
        </div>
        <ManyFoot form={form} count={pieces.length} save={putWords.save} />
      </form>
    </Dialog>
  );
}
