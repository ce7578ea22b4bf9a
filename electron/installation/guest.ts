/** Somebody else who writes on this computer: another person and device, with the keys kept beside the others. */
import type { Installation } from '../installation';

export interface Guest {
  /** Their ids: 32 hexadecimal digits. */
  readonly person: string;
  readonly device: string;
  readonly deviceName: string;
}

/** The same settings folder, in another person's name. */
export function asGuest(installation: Installation, guest: Guest): Installation {
  return {
    ...installation,
    ...guest,
    isGuest: true,
    knows: () => false,
    learn: () => Promise.resolve(),
    isOwnDevice: (device) => device === guest.device || installation.isOwnDevice(device),
  };
}
