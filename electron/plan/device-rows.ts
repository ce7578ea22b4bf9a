import type { DeviceRow } from '../../framework/contract/views';
import type { Installation } from '../installation';
import type { Ledger } from './ledger';

/** The devices that write in the plan as its person, oldest first. */
export function deviceRows(ledger: Ledger, installation: Installation): readonly DeviceRow[] {
  return ledger.journals
    .flatMap(({ id, begin, standing, lines }): readonly DeviceRow[] => {
      if (standing === 'other' || begin.person !== ledger.person) return [];
      const since = lines[0]?.line.at ?? '';
      const isThis = begin.device === installation.device;
      return [{ journal: id, name: begin.deviceName, since, isThis, standing }];
    })
    .sort((one, other) => (one.since < other.since ? -1 : 1));
}
