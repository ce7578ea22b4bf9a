import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { audiences, choicesSchema, sections, usualChoices } from '../../../framework/document/choices';
import {
  audiencePart,
  choicesFor,
  isUsual,
  isWholePlan,
  planPart,
  readKept,
  readParts,
  wholePlan,
} from '../../../framework/document/kept';
import { fc } from '../../helpers/laws';
import { itemId } from '../../helpers/report-plans';

const kept = fc.record({
  sections: fc.subarray([...sections]),
  ratings: fc.boolean(),
  comments: fc.boolean(),
  notes: fc.boolean(),
  private: fc.boolean(),
});
const part = fc.record({
  leftOut: fc.array(fc.nat(99).map(itemId), { maxLength: 5 }),
  skills: fc.constantFrom(null, ['infrastructure-support']),
  levels: fc.option(fc.array(fc.nat(9), { maxLength: 3 })),
});
const audience = fc.constantFrom(...audiences);

describe('what is kept of a document', () => {
  it('comes back as it was, and is a choice that can be sent', () => {
    fc.assert(
      fc.property(audience, kept, part, (name, changed, of) => {
        const stored: unknown = JSON.parse(
          JSON.stringify({ documents: { [name]: changed }, parts: { plan: of } }),
        );
        const { documents, parts } = v.parse(
          v.object({
            documents: v.record(v.string(), v.unknown()),
            parts: v.record(v.string(), v.unknown()),
          }),
          stored,
        );
        const choices = choicesFor(name, readKept(documents), readParts(parts).plan);
        expect(audiencePart(choices)).toEqual(changed);
        expect(planPart(choices)).toEqual(of);
        expect(v.parse(choicesSchema, choices)).toEqual(choices);
      }),
    );
  });

  it('is as usual where it cannot be read', () => {
    fc.assert(
      fc.property(audience, fc.jsonValue(), (name, broken) => {
        expect(choicesFor(name, readKept({ [name]: broken }), readParts({ plan: broken }).plan)).toEqual(
          usualChoices[name],
        );
      }),
    );
    const [first] = audiences;
    const unknown = { ...audiencePart(usualChoices[first]), sections: ['summary', 'somebody'] };
    expect(readKept({ [first]: unknown, stranger: unknown })).toEqual({});
  });

  it('knows the usual choices from others', () => {
    for (const name of audiences) {
      const usual = audiencePart(usualChoices[name]);
      expect(isUsual(name, usual)).toBe(true);
      expect(isUsual(name, { ...usual, private: true })).toBe(false);
      expect(isUsual(name, { ...usual, sections: usual.sections.slice(1) })).toBe(false);
    }
    expect(isWholePlan(wholePlan)).toBe(true);
    expect(isWholePlan({ ...wholePlan, leftOut: [itemId(1)] })).toBe(false);
  });
});
