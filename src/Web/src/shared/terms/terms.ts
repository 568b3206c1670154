/** Swedish words for what the graph names in English. A value that the graph adds fails the build where it is shown. */

export const organisationKind = {
  MUNICIPALITY: 'Kommun',
  REGION: 'Region',
  MUNICIPAL_ASSOCIATION: 'Kommunalförbund eller kommunförbund',
  STATE_AGENCY: 'Statlig myndighet',
  UNIVERSITY: 'Lärosäte',
  ASSOCIATION: 'Förening',
  UNION: 'Fackförbund',
  COMPANY: 'Företag',
  BODY: 'Organ',
  OTHER: 'Annat',
} as const;

export const agreementKind = {
  REGIONAL_COLLABORATION: 'Regional samverkan',
  STATE_REGION: 'Stat och region',
  SHARED_SERVICE: 'Gemensam tjänst',
  NETWORK: 'Nätverk',
  FUNDED_ACTIVITY: 'Finansierad verksamhet',
  OTHER: 'Annat',
} as const;

export const agreementStatus = {
  PROPOSAL: 'Förslag',
  PUT_TO_DECISION: 'Ute för beslut',
  CONCLUDED: 'Ingången',
  WITHDRAWN: 'Tillbakadragen',
} as const;

export const agreementPhase = {
  NOT_CONCLUDED: 'Inte ingången',
  UPCOMING: 'Kommande',
  IN_FORCE: 'Gäller',
  EXPIRED: 'Har löpt ut',
  NOT_STATED: 'Giltighet inte angiven',
} as const;

export const studyOrderStatus = {
  PLACED: 'Beställd',
  ASSESSED: 'Bedömd',
  ACCEPTED: 'Antagen',
  DECLINED: 'Avböjd',
  PLANNED: 'Planerad',
  STARTED: 'Påbörjad',
  COMPLETED: 'Genomförd',
  CLOSED: 'Avslutad',
  WITHDRAWN: 'Återtagen',
} as const;

export const studyOrderPriority = { LOW: 'Låg', NORMAL: 'Normal', HIGH: 'Hög' } as const;

export const representationRole = { ORDINARY: 'Ordinarie', SUBSTITUTE: 'Ersättare', CO_OPTED: 'Adjungerad' } as const;

export const bodyMandate = { INFORMS: 'Informerar', PREPARES: 'Bereder', RECOMMENDS: 'Rekommenderar', DECIDES: 'Beslutar' } as const;

export const ownerModule = {
  KOMMUNOVERGRIPANDE: 'Kommunövergripande',
  VALFARD: 'Välfärd',
  UTBILDNING: 'Utbildning',
  FORETAGSETABLERING: 'Företagsetablering',
  ENERGIKONTORET: 'Energikontoret',
} as const;

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

/** How serious a state is, for its mark: never by colour alone. */
export type Tone = 'plain' | 'good' | 'doing' | 'attention' | 'over';

export const studyOrderTone: Record<keyof typeof studyOrderStatus, Tone> = {
  PLACED: 'attention',
  ASSESSED: 'attention',
  ACCEPTED: 'doing',
  PLANNED: 'doing',
  STARTED: 'doing',
  COMPLETED: 'good',
  CLOSED: 'over',
  DECLINED: 'over',
  WITHDRAWN: 'over',
};
