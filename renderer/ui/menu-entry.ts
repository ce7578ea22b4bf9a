export interface MenuItem {
  readonly label: string;
  /** The key that does the same, for showing. */
  readonly key?: string;
  readonly onSelect: () => void;
}

export type MenuEntry = MenuItem | 'separator';
