/** Words around the plan's name: its menu, and what is dropped on the window. */
/** The menu at the plan's name. */
export const switchWords = {
  label: (name: string) => `${name}, switch plan`,
  all: 'All plans…',
  newPlan: 'New plan…',
  open: 'Open…',
  rename: 'Rename this plan…',
  next: 'Start the next period…',
  archive: 'Archive this plan',
  /** Two plans of one name are told apart by their folders. */
  inFolder: (name: string, folder: string) => `${name} (${folder})`,
} as const;

export const dropWords = {
  planInDialog: 'That is a plan. Close the dialog first, then drop it on the window to open it.',
  onlyPlan:
    'Here only a plan can be dropped: its folder, or the plan.json in it. Drop evidence on the plan or on the page of evidence.',
} as const;
