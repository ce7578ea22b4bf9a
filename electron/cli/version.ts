import packageText from '../../package.json?raw';

/** The program's version, e.g. `0.1.0`. */
export function version(): string {
  const description: unknown = JSON.parse(packageText);
  const isDescription = typeof description === 'object' && description !== null && 'version' in description;
  return isDescription ? String(description.version) : '';
}
