/** Wrong usage: exit code 2. The message is one sentence. */
export class UsageError extends Error {}

/** An input that is refused: exit code 1. The message is one line that says what and where. */
export class Refused extends Error {}
