/** A Mac has another key in that place, and writes it so. */
export function keyName(key: string, platform: string): string {
  return platform === 'darwin' ? key.replace('Ctrl', '⌘').replace('Shift', '⇧') : key;
}
