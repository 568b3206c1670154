/** Swedish words for what is shown of an order alone. */

export const resultStatus = { DRAFT: 'Utkast', PUBLISHED: 'Publicerat', WITHDRAWN: 'Tillbakadraget' } as const;

export const resultFormat = {
  FILM: 'Film',
  WORKSHOP: 'Workshop',
  SOCIAL_MEDIA: 'Sociala medier',
  NEWSLETTER: 'Nyhetsbrev',
  PODCAST: 'Podd',
  REPORT: 'Rapport',
  ARTICLE: 'Artikel',
} as const;

export const counted = { VIEWS: 'visningar', PARTICIPANTS: 'deltagare', READERS: 'läsare', COPIES: 'exemplar' } as const;

export const stance = { SUPPORTS: 'Stöder', NEUTRAL: 'Varken eller', DOES_NOT_SUPPORT: 'Stöder inte' } as const;

const commands: Readonly<Record<string, string>> = {
  PlaceStudyOrder: 'Beställdes',
  ChangeStudyOrder: 'Ändrades',
  WithdrawStudyOrder: 'Återtogs',
  AssessStudyOrder: 'Bedömdes',
  AcceptStudyOrder: 'Antogs',
  DeclineStudyOrder: 'Avböjdes',
  RankStudyOrders: 'Rangordnades',
  PlanStudyOrder: 'Planerades',
  ChangeStudyOrderPlan: 'Planen ändrades',
  StartStudyOrder: 'Påbörjades',
  CompleteStudyOrder: 'Genomfördes',
  CloseStudyOrder: 'Avslutades',
  SetStudyOrderGoal: 'Kopplades till ett mål',
  RegisterStudyResult: 'Ett resultat registrerades',
  PublishStudyResult: 'Ett resultat publicerades',
  StateRugOpinion: 'RUG yttrade sig',
  LoadSample: 'Exempeldata lades in',
};

/** What a command of the audit trail did, in Swedish. */
export const doneBy = (command: string): string => commands[command] ?? 'Ändrades';
