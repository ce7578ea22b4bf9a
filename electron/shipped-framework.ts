import infrastructureSupport from '../framework/skills/infrastructure-support.json?raw';

/** The exact text of the framework that ships with Rung: a plan is pinned to its bytes, so that they are never re-made. */
export function shippedFrameworkText(): string {
  return infrastructureSupport;
}
