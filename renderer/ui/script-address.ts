/** What the engine lets a page make script addresses with; the types of the DOM do not know it yet. */
interface Policy {
  readonly createScriptURL: (address: string) => string;
}

interface Policies {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

declare global {
  interface Window {
    readonly trustedTypes?: Policies;
  }
}

let policy: Policy | null = null;

/**
 * The page demands that script comes from addresses that were looked at (`require-trusted-types-for`): those of the
 * program's own files are.
 */
export function scriptAddress(address: string): string {
  const { href, origin } = new URL(address, window.location.href);
  if (origin !== window.location.origin) throw new Error('Only the program’s own scripts are run.');
  if (window.trustedTypes === undefined) return href;
  policy ??= window.trustedTypes.createPolicy('rung-worker', { createScriptURL: (own) => own });
  return policy.createScriptURL(href);
}
