/** What the gallery of presets says, in one place. */
export const words = {
  gallery: 'Gallery',
  title: 'Gallery of experiments',
  afresh: 'Start afresh',
  isAfresh: 'This is the picture of a first visit',
  startedAfresh: 'Started afresh; Undo brings back what was here',
  opened: (name: string) => `${name}: opened; Undo brings back what was here`,
} as const;
