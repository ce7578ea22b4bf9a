import { audiences, usualChoices, type Audience } from '../../framework/document/choices';
import type { Embedding } from '../../framework/document/embedding';
import { reportOf } from '../document/report-of';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { readingPlan, writingPlan } from './plan-access';
import { UsageError } from './refusal';
import { version } from './version';

/** The file may be left out after `--pdf` and `--json`, which Node's own reader of arguments does not know. */
function withEmptyFiles(args: readonly string[]): readonly string[] {
  return args.map((arg, index) => {
    const next = args[index + 1];
    const isAlone = next === undefined || (next.startsWith('-') && next !== '-');
    return (arg === '--pdf' || arg === '--json') && isAlone ? `${arg}=` : arg;
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

/** Where each form is to go; exactly one of the two is there. Empty where no file was named. */
type Form =
  | {
      readonly pdf: string;
      readonly paper: 'a4' | 'letter';
      readonly audience: Audience;
      readonly embed: Embedding;
    }
  | { readonly json: string; readonly scope: 'shared' | 'all' };

function readForm(args: readonly string[]): { readonly folder: string; readonly form: Form } {
  const { positionals, values } = readArguments(withEmptyFiles(args), ['PLAN'], {
    pdf: { type: 'string' },
    json: { type: 'string' },
    paper: { type: 'string' },
    audience: { type: 'string' },
    embed: { type: 'boolean' },
    private: { type: 'boolean' },
  });
  const [folder = ''] = positionals;
  const { pdf, json, paper, audience } = values;
  if (pdf !== undefined && json !== undefined) throw new UsageError('--pdf and --json are two exports');
  if (pdf !== undefined) {
    if (values.private === true)
      throw new UsageError('--private goes with --json: no document has private things');
    const embed = values.embed === true ? 'plan-and-files' : 'nothing';
    return { folder, form: { pdf, paper: paperOf(paper), audience: audienceOf(audience), embed } };
  }
  if (json === undefined) throw new UsageError('--pdf or --json is missing');
  if (values.embed === true) throw new UsageError('--embed goes with --pdf');
  if (paper !== undefined) throw new UsageError('--paper goes with --pdf');
  if (audience !== undefined) throw new UsageError('--audience goes with --pdf');
  return { folder, form: { json, scope: values.private === true ? 'all' : 'shared' } };
}

/**
 * `export PLAN --pdf [FILE] | --json [FILE]`: without what is private, unless `--private` asks for it in the data. A file
 * that is not named lies in the current folder and is called after the person and the day.
 */
export async function exportPlan(args: readonly string[]): Promise<Answer> {
  const { folder, form } = readForm(args);
  // What a plan inside a document leaves out is recorded in the plan first.
  const using = 'pdf' in form && form.embed !== 'nothing' ? writingPlan : readingPlan;
  return using(folder, async (plan) => {
    const report = reportOf(plan, {
      paper: 'pdf' in form ? form.paper : 'a4',
      choices: usualChoices['pdf' in form ? form.audience : 'mentor'],
      version: version(),
    });
    if ('pdf' in form) {
      const { exportPdf } = await import('./export-pdf');
      return { output: jsonText(await exportPdf(plan, report, form)) };
    }
    const { exportJson } = await import('./export-json');
    return { output: await exportJson(plan, report, form) };
  });
}
