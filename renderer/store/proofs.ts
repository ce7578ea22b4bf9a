import { act } from './act';

/** What good looks like for an indicator; empty takes it away. @returns whether it is in the plan */
export async function setProof(indicator: string, text: string): Promise<boolean> {
  return (await act({ type: 'proof.set', indicator, text })) !== null;
}
