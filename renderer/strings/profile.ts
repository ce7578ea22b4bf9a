/** Words of the profile page. */
export const profileWords = {
  title: 'Profile',
  intro: 'Whose plan this is. It stands on the first page of the PDF.',
  name: 'Your name',
  nameHint: 'It stands at the head of the PDF.',
  nameNeeded: 'A plan needs a name: write yours.',
  role: 'Your role',
  mentor: 'Your mentor',
  mentorHint: 'Who reviews the plan with you, if somebody does.',
  planTitle: 'Name of this plan',
  planTitleHint: 'For example “2026, second half”. Left empty, it goes by your name.',
} as const;
