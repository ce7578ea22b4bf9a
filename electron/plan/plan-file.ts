/** plan.json: the format and the plan's id, written once. */
import * as v from 'valibot';
import { canonicalJson } from '../../framework/canonical-json';
import { hashSchema } from '../../framework/text';
import { readText } from '../disk';
import { diskError, isMissing } from '../disk-error';

/** The format of folders that this program makes, and the highest it can write to. */
const planFormat = 1;

const planFileSchema = v.looseObject({
  format: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  id: hashSchema,
  sample: v.optional(v.literal(true)),
});

export type PlanFile =
  | {
      readonly status: 'whole' | 'newer';
      readonly id: string;
      readonly isSample: boolean;
      readonly text: string;
    }
  | { readonly status: 'damaged' | 'missing' };

export function planFileText(plan: { readonly id: string; readonly sample?: true | undefined }): string {
  return `${canonicalJson({ format: planFormat, id: plan.id, sample: plan.sample })}\n`;
}

/** Whole means byte for byte as it was written, so that any flipped bit shows. */
function parsePlanFile(text: string): PlanFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return { status: 'damaged' };
    throw error;
  }
  const read = v.safeParse(planFileSchema, json);
  if (!read.success || `${canonicalJson(read.output)}\n` !== text) return { status: 'damaged' };
  const { id, format, sample } = read.output;
  return { status: format > planFormat ? 'newer' : 'whole', id, isSample: sample === true, text };
}

/** @throws PlanError `disk` where it is there and cannot be read */
export async function readPlanFile(file: string): Promise<PlanFile> {
  try {
    return parsePlanFile(await readText(file));
  } catch (error) {
    if (isMissing(error)) return { status: 'missing' };
    throw diskError('Reading', file, error);
  }
}
