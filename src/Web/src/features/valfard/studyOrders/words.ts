/** Swedish words for what is shown of an order alone. */

export const resultStatus = { DRAFT: 'Utkast', PUBLISHED: 'Publicerat', WITHDRAWN: 'Tillbakadraget' } as const;

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
  ChangeStudyResult: 'Ett resultat ändrades',
  PublishStudyResult: 'Ett resultat publicerades',
  WithdrawStudyResult: 'Ett resultat drogs tillbaka',
  CountStudyResultSpread: 'Spridning räknades',
  RetractStudyResultSpread: 'En räkning togs bort',
  StateStudyResultEffect: 'Uppnådd effekt angavs',
  SetStudyOrderSecrecy: 'Sekretessen ändrades',
  StateRugOpinion: 'RUG yttrade sig',
  LoadSample: 'Exempeldata lades in',
};

/** What a command of the audit trail did, in Swedish. */
export const doneBy = (command: string): string => commands[command] ?? 'Ändrades';
