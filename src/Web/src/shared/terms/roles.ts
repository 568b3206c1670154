const names: Readonly<Record<string, string>> = {
  ADMINISTRATOR: 'Administratör',
  REGION_OFFICE: 'Regionens kansli',
  COORDINATOR: 'Samordnare',
  CHAIR: 'Ordförande',
  SECRETARY: 'Sekreterare',
  MEMBER: 'Ledamot',
  SUBSTITUTE: 'Ersättare',
  MUNICIPAL_REPRESENTATIVE: 'Kommunens företrädare',
  KOMMUNCHEF: 'Kommunchef',
  PARTNER: 'Partner',
  REPORTER: 'Rapportverktyg',
  OBSERVER: 'Observatör',
};

/** A role in Swedish; one that came later as the graph has it. */
export const roleName = (role: string): string => names[role] ?? role;

/** All of them, for a choice. */
export const roles: readonly { value: string; label: string }[] = Object.entries(names).map(([value, label]) => ({ value, label }));

const kinds: Readonly<Record<string, string>> = {
  EVERYTHING: 'Allt',
  MODULE: 'Område',
  NETWORK: 'Nätverk',
  ARENA: 'Arena',
  MUNICIPALITY: 'Kommun',
  ORGANISATION: 'Organisation',
};

/** Areas and networks by what grants call them. */
const areas: Readonly<Record<string, string>> = {
  kommunovergripande: 'Kommunövergripande',
  valfard: 'Välfärd',
  utbildning: 'Utbildning',
  foretagsetablering: 'Företagsetablering',
  energikontoret: 'Energikontoret',
  'valfard/fouJamt': 'FoU Jämt',
};

/** What a grant covers, in Swedish. */
export const scopeText = (kind: string, value: string, name?: string | null): string => (kind === 'EVERYTHING' ? 'Allt' : `${kinds[kind] ?? kind}: ${name ?? areas[value] ?? value}`);

/** All kinds, for a choice. */
export const scopeKinds: readonly { value: string; label: string }[] = Object.entries(kinds).map(([value, label]) => ({ value, label }));
