/** Swedish words for what agreements are about. */

export const partyStanding = {
  NOT_STATED: 'Inte angivet',
  AWAITING: 'Väntar',
  RECOMMENDED: 'Rekommenderad',
  APPROVED: 'Godkänd',
  DECLINED: 'Avböjd',
  SIGNED: 'Undertecknad',
} as const;

export const decisionKind = {
  PROPOSED: 'Föreslagen',
  RECOMMENDED: 'Rekommenderad',
  APPROVED: 'Godkänd',
  DECLINED: 'Avböjd',
  SIGNED: 'Undertecknad',
} as const;

export const assignmentChange = {
  ADDED: 'Nytt',
  REMOVED: 'Borttaget',
  LAPSED: 'Har löpt ut',
  RESHAPED: 'Omformat',
  RENAMED: 'Nytt namn',
  MOVED: 'Flyttat',
  POINT_ADDED: 'Ny punkt',
  POINT_REMOVED: 'Borttagen punkt',
  POINT_REWORDED: 'Omskriven punkt',
  GOVERNANCE_CLARIFIED: 'Tydligare styrning',
  TERM_CHANGED: 'Ändrad tid',
} as const;

export const contentChange = {
  ADDED: 'Nytt',
  REMOVED: 'Borttaget',
  RENAMED: 'Nytt namn',
  RENUMBERED: 'Nytt nummer',
  REWORDED: 'Omskrivet',
  MOVED: 'Flyttat',
  RECLASSIFIED: 'Annat slag',
} as const;

export const provisionKind = { FOLLOW_UP: 'Uppföljning', WORKING_METHOD: 'Arbetssätt', OTHER: 'Annat' } as const;

export const stepState = { UPCOMING: 'Kommande', DUE: 'Nu', OVERDUE: 'Försenat', DONE: 'Klart' } as const;

export const allocationStatus = { PROPOSED: 'Förslag', LOCKED: 'Låst' } as const;
