/** Words that every dialog and toast shares. */
export const dialogWords = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Close this message',
  messages: 'Messages',
} as const;
