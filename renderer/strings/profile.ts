/** Words of the profile page. */
export const profileWords = {
  title: 'Profile',
  intro: 'Whose plan this is. It stands on the first page of the PDF.',
  name: 'Your name',
  nameHint: 'The title of your plan.',
  nameNeeded: 'A plan needs a name: write yours.',
  role: 'Your role',
  mentor: 'Your mentor',
  mentorHint: 'Who reviews the plan with you, if somebody does.',
} as const;
