/** Under which names answers are kept; whatever begins with one of these is made old together. */
export const keys = {
  candidates: ['candidates'],
  skills: (beginning: string) => ['skills', beginning],
  profile: (id: string) => ['candidate', id],
  contact: (id: string) => ['contact', id],
  mine: ['my-interviews'],
  requests: ['requests'],
  timeZones: ['time-zones'],
  interviews: ['interviews'],
  suggestions: ['suggestions'],
  outcomes: ['outcomes'],
  history: ['history'],
} as const;
