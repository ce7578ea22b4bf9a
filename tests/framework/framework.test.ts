import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FrameworkError, numberOf, placesOf, readFramework, skillOf } from '../../framework/framework';
import shipped from '../../framework/skills/infrastructure-support.json';

describe('the shipped framework', () => {
  const framework = readFramework(shipped);

  it('has the owner’s levels and indicator ids', () => {
    expect(framework.skills.map((skill) => skill.levels.map(({ rank, name }) => [rank, name]))).toEqual([
      [
        [1, 'Follow'],
        [2, 'Assist'],
        [3, 'Apply'],
        [4, 'Ensure'],
        [5, 'Strategise'],
      ],
    ]);
    const counts = [3, 3, 3, 4, 3];
    expect([...placesOf(framework).keys()]).toEqual(
      counts.flatMap((count, level) =>
        Array.from(
          { length: count },
          (_, index) => `infrastructure-support/${String(level + 1)}.${String(index + 1)}`,
        ),
      ),
    );
  });

  it('has the owner’s text word for word', () => {
    const [skill] = framework.skills;
    const text = [
      skill?.name,
      skill?.description,
      skill?.levelsName,
      ...(skill?.levels ?? []).flatMap(({ rank, name, indicators }) => [
        `Level ${String(rank)} (${name})`,
        ...indicators.map((indicator) => `- ${indicator.text}`),
      ]),
    ].join('\n');
    const ownersText = '421ac42d6ba70b8fe4d4c5a08891a5aded1f774e989fa031a0b4cb605a8b1824';
    expect(createHash('sha256').update(text).digest('hex')).toBe(ownersText);
  });

  it('numbers indicators as people do', () => {
    const place = placesOf(framework).get('infrastructure-support/4.3');
    expect(place && numberOf(place)).toBe('4.3');
  });
});

describe('reading a framework', () => {
  const level = { rank: 1, name: 'One', indicators: [{ id: 'a', text: 'A' }] };

  it('takes a single skill as a framework of that skill, levels in rank order', () => {
    const skill = { id: 's', name: 'S', levels: [{ ...level, rank: 2, indicators: [] }, level] };
    expect(readFramework(skill)).toEqual({
      id: 's',
      name: 'S',
      description: undefined,
      skills: [{ id: 's', name: 'S', levels: [level, { ...level, rank: 2, indicators: [] }] }],
    });
  });

  it.each([
    [
      'an indicator twice',
      { id: 's', name: 'S', levels: [level, { ...level, rank: 2 }] },
      /two indicators with the id "a"/,
    ],
    [
      'a level twice',
      { id: 's', name: 'S', levels: [level, { ...level, indicators: [] }] },
      /two levels in "S" with the number "1"/,
    ],
    ['no skill', { id: 's', name: 'S', skills: [] }, /at least one skill/],
    ['a list', [], /no framework Rung can read/],
    [
      'a rank that is no number',
      { id: 's', name: 'S', levels: [{ ...level, rank: 'one' }] },
      /levels\.0\.rank/,
    ],
  ])('refuses %s in one sentence', (_, json, message) => {
    expect(() => readFramework(json)).toThrow(FrameworkError);
    expect(() => readFramework(json)).toThrow(message);
  });

  it('finds the only skill without its name, and none where there are two', () => {
    const one = readFramework({ id: 's', name: 'S', levels: [level] });
    expect(skillOf(one, undefined)?.id).toBe('s');
    expect(skillOf({ ...one, skills: [...one.skills, ...one.skills] }, undefined)).toBeUndefined();
    expect(skillOf(one, 'other')).toBeUndefined();
  });
});
