import { describe, expect, it } from 'vitest';
import { usualChoices } from '../../../framework/document/choices';
import { planOfChanges, rated, reportOf } from '../../helpers/report-plans';

const named = { type: 'profile.set', name: 'Name Surname', mentor: 'Mentor Surname' } as const;
const open = { day: null, how: 'open', where: null, code: null };

describe('the place to sign', () => {
  it('is there for both once there is something to stand for, and where there are no ratings because they are to be written in', () => {
    const signers = [
      { ...open, role: 'individual', name: 'Name Surname' },
      { ...open, role: 'mentor', name: 'Mentor Surname' },
    ];
    expect(reportOf(planOfChanges([named])).signOff).toBeNull();
    expect(reportOf(planOfChanges([named, ...rated('met', '1.1')])).signOff).toEqual({
      checkIn: null,
      signers,
    });
    expect(
      reportOf(planOfChanges([named]), { choices: { ...usualChoices.mentor, ratings: false } }).signOff,
    ).toEqual({
      checkIn: null,
      signers,
    });
  });

  it('is left out where it was not chosen', () => {
    const choices = { ...usualChoices.panel, sections: ['summary'] as const };
    expect(reportOf(planOfChanges(rated('met', '1.1')), { choices }).signOff).toBeNull();
  });
});
