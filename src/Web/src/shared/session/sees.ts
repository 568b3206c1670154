import { mayIn, useSession } from './session';

/** What one may read: documents leave out the rest, which the graph would refuse. */
export interface Sees extends Record<string, boolean> {
  /** What all who take part read. */
  shared: boolean;
  register: boolean;
  persons: boolean;
  contacts: boolean;
  work: boolean;
  financing: boolean;
  studies: boolean;
}

/** What one may read. */
export function useSees(): Sees {
  const { session } = useSession();
  const may = (permission: string) => mayIn(session, permission);
  return {
    shared: may('kommunovergripande.read'),
    register: may('kommunovergripande.register.read'),
    persons: may('kommunovergripande.person.read'),
    contacts: may('kommunovergripande.person.readContact'),
    work: may('kommunovergripande.agreement.readWork'),
    financing: may('kommunovergripande.financing.read'),
    studies: may('valfard.read'),
  };
}
