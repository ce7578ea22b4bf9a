/** Whether a path names a plan in one file; what is in it is looked at when it is opened. */
export function isBundlePath(path: string): boolean {
  return path.toLowerCase().endsWith('.rung');
}

/** Whether a path names a PDF, which may carry a plan. */
export function isPdfPath(path: string): boolean {
  return path.toLowerCase().endsWith('.pdf');
}

/** Whether a plan may have come in it, where nothing else is done with files of such names. */
export function mayCarryPlan(path: string): boolean {
  return isBundlePath(path) || isPdfPath(path);
}
