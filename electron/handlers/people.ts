/** Plans of other people. */
import { join } from 'node:path';
import type { PeopleList } from '../../framework/contract/people-views';
import type { Parts } from '../parts';
import { People, peopleCacheName } from '../session/people';
import { startPersonReader } from '../session/people-aside';
import { PeopleCache } from '../session/people-cache';
import { tellPage } from '../events';

type Needed = Pick<
  Parts,
  'session' | 'settings' | 'installation' | 'plansFolder' | 'userData' | 'window' | 'noteBug'
>;

let people: People | null = null;

/** Made when it is first asked for: no start needs it. */
function peopleOf(parts: Needed): People {
  const { settings, installation, plansFolder, userData, noteBug } = parts;
  people ??= new People({
    settings,
    installation,
    plansFolder,
    noteBug,
    openCache: (viewer) => PeopleCache.open(join(userData, peopleCacheName), viewer),
    startReader: startPersonReader,
    openFolder: () => parts.session.open?.folder ?? null,
    tell: (progress) => {
      const page = parts.window()?.webContents;
      if (page !== undefined) tellPage(page, 'people.progress', progress);
    },
  });
  return people;
}

export function listPeople(parts: Needed): Promise<PeopleList> {
  return peopleOf(parts).list();
}
