/** What stands beside the name of the page in the navigation. */
export const checkInsNavWords = { today: 'today', yours: 'your turn' } as const;
