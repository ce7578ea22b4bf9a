/** The two channels that every call and every event shares; what they carry is named inside. */
export const callChannel = 'rung.call';
export const eventChannel = 'rung.event';
