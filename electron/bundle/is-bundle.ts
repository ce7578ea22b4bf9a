/** Whether a path names a plan in one file; what is in it is looked at when it is opened. */
export function isBundlePath(path: string): boolean {
  return path.toLowerCase().endsWith('.rung');
}
