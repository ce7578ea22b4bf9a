/** The passphrase of the command line's signing key: RUNG_PASSPHRASE; null where none is given, or an empty one. */
export function givenPassphrase(): string | null {
  const { RUNG_PASSPHRASE: given } = process.env;
  return given === undefined || given === '' ? null : given;
}
