import { hostedModules } from '@/shared/url/place';

/** A page that the side navigation leads to. */
export interface Place {
  to: string;
  text: string;
  /** Shown only to those who have it. */
  permission?: string;
}

/** An area of the platform. */
export interface ModuleEntry {
  name: string;
  text: string;
  about: string;
  places: readonly Place[];
  /** Addresses of its pages that no place in the navigation leads to. */
  others?: readonly string[];
}

/** The areas that have pages, in the order in which they are shown. */
const known: readonly ModuleEntry[] = [
  {
    name: 'kommunovergripande',
    text: 'Kommunövergripande',
    about: 'Länets kommuner, organisationer och överenskommelser, och hur pengarna fördelas.',
    places: [
      { to: '/kommuner', text: 'Kommuner' },
      { to: '/organisationer', text: 'Organisationer' },
      { to: '/personer', text: 'Personer', permission: 'kommunovergripande.person.read' },
      { to: '/overenskommelser', text: 'Överenskommelser', permission: 'kommunovergripande.agreement.read' },
    ],
    others: ['/jamforelse'],
  },
  {
    name: 'valfard',
    text: 'Välfärd',
    about: 'FoU Jämt: vad kommunerna beställer, vad som görs och vad det ledde till.',
    places: [
      { to: '/bestallningar', text: 'Beställningar', permission: 'valfard.read' },
      { to: '/bestallningar/ny', text: 'Beställ en studie', permission: 'valfard.studyOrder.place' },
      { to: '/resultat', text: 'Resultat', permission: 'valfard.studyResult.read' },
      { to: '/diarium', text: 'Diarium', permission: 'valfard.diary.read' },
    ],
  },
];

/** The areas that this host has. */
export const modules: readonly ModuleEntry[] = known.filter((m) => hostedModules.length === 0 || hostedModules.includes(m.name));

/** The area that an address belongs to. */
export function moduleOf(path: string): ModuleEntry | undefined {
  return modules.find((m) => [...m.places.map((place) => place.to), ...(m.others ?? [])].some((to) => path === to || path.startsWith(`${to}/`)));
}
