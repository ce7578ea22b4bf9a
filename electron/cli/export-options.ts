import { audiences, usualChoices, type Audience } from '../../framework/document/choices';
import { readArguments } from './arguments';
import { UsageError } from './refusal';

/** By the option that asks for each: the ending of its file. */
export const endings = {
  pdf: 'pdf',
  md: 'md',
  docx: 'docx',
  svg: 'svg',
  csv: 'csv',
  json: 'json',
  ics: 'ics',
  zip: 'zip',
  folder: '',
} as const;
export type Form = keyof typeof endings;

export interface ExportOptions {
  readonly form: Form;
  /** A file, a folder, `-` for standard output, or empty. */
  readonly target: string;
  readonly paper: 'a4' | 'letter';
  readonly audience: Audience;
  readonly isEmbedding: boolean;
  readonly isPrivate: boolean;
}

const forms: readonly Form[] = ['pdf', 'md', 'docx', 'svg', 'csv', 'json', 'ics', 'zip', 'folder'];
const named = forms.map((form) => `--${form}`);

/** What else can be said of which; of all others it has no meaning, and so is refused. */
const belongings: Readonly<Record<'paper' | 'audience' | 'embed' | 'private', readonly Form[]>> = {
  paper: ['pdf', 'docx', 'zip', 'folder'],
  audience: ['pdf', 'md', 'docx', 'svg', 'zip', 'folder'],
  embed: ['pdf'],
  private: ['json', 'csv'],
};

/** The file may be left out after the option of a form, which Node's own reader of arguments does not know. */
function withEmptyFiles(args: readonly string[]): readonly string[] {
  return args.map((arg, index) => {
    const next = args[index + 1];
    const isAlone = next === undefined || (next.startsWith('-') && next !== '-');
    return named.includes(arg) && isAlone ? `${arg}=` : arg;
  });
}

function paperOf(paper: string | undefined): 'a4' | 'letter' {
  if (paper === undefined || paper === 'a4' || paper === 'letter') return paper ?? 'a4';
  throw new UsageError(`--paper "${paper}" is neither a4 nor letter`);
}

function audienceOf(name: string | undefined): Audience {
  const found = audiences.find((one) => one === (name ?? 'mentor'));
  if (found !== undefined) return found;
  throw new UsageError(`--audience "${name ?? ''}" is none of ${audiences.join(', ')}`);
}

function listed(some: readonly Form[]): string {
  return some.map((form) => `--${form}`).join(', ');
}

function refuseStrangers(form: Form, values: Readonly<Record<string, unknown>>): void {
  for (const [option, of] of Object.entries(belongings)) {
    if (values[option] === undefined || of.includes(form)) continue;
    const why = option === 'private' ? ': no document has private things' : '';
    throw new UsageError(`--${option} goes with ${listed(of)}${why}`);
  }
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  pdf: text,
  md: text,
  docx: text,
  svg: text,
  csv: text,
  json: text,
  ics: text,
  zip: text,
  folder: text,
  all: text,
  paper: text,
  audience: text,
  embed: flag,
  private: flag,
};

/** Where the plan is, or the folder of many plans. */
export interface ExportArguments {
  readonly from: { readonly plan: string } | { readonly all: string };
  readonly options: ExportOptions;
}

function sourceOf(plan: string | undefined, all: string | undefined): ExportArguments['from'] {
  if (all === undefined && plan === undefined) throw new UsageError('PLAN is missing');
  if (all !== undefined && plan !== undefined) throw new UsageError('PLAN and --all are two things');
  if (all === '') throw new UsageError('--all is empty');
  return all === undefined ? { plan: plan ?? '' } : { all };
}

/** @throws UsageError */
export function readExport(args: readonly string[]): ExportArguments {
  const { positionals, values } = readArguments(withEmptyFiles(args), ['[PLAN]'], options);
  const from = sourceOf(positionals[0], values.all);
  const [form, other] = forms.filter((name) => values[name] !== undefined);
  if (form === undefined) throw new UsageError(`One of ${listed(forms)} is missing`);
  if (other !== undefined) throw new UsageError(`--${form} and --${other} are two exports`);
  refuseStrangers(form, values);
  const audience = audienceOf(values.audience);
  const isForm = usualChoices[audience].form === true;
  if (isForm && (form !== 'pdf' || values.embed === true)) {
    throw new UsageError(`--audience ${audience} is a form to fill in: it goes with --pdf, without --embed`);
  }
  const target = values[form] ?? '';
  if (target === '' && ('all' in from || form === 'folder')) {
    throw new UsageError(`--${form} names no folder`);
  }
  const isEmbedding = values.embed === true;
  const isPrivate = values.private === true;
  return { from, options: { form, target, paper: paperOf(values.paper), audience, isEmbedding, isPrivate } };
}
