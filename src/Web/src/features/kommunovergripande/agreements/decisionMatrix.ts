import type { AgreementQuery, PartyDecisionKind } from '@/__generated__/kommunovergripande/graphql';

type Agreement = NonNullable<AgreementQuery['kommunovergripande']['agreement']>;
type Party = Agreement['parties'][number];
/** A decision, as the page of an agreement has it. */
export type Decision = Agreement['decisions'][number];

const order: readonly PartyDecisionKind[] = ['PROPOSED', 'RECOMMENDED', 'APPROVED', 'DECLINED', 'SIGNED'];

/** Always shown: what every party must have done. */
const always: readonly PartyDecisionKind[] = ['APPROVED', 'SIGNED'];

/** The parties downwards, the kinds of decision that occur across; what was decided for no party in particular by itself. */
export function matrixOf(parties: readonly Party[], decisions: readonly Decision[]) {
  const ofParties = decisions.filter((d) => parties.some((p) => p.organisation.id === d.party?.id));
  const kinds = order.filter((kind) => always.includes(kind) || ofParties.some((d) => d.kind === kind));
  return {
    kinds,
    rows: parties.map((party) => ({ party, cells: kinds.map((kind) => ofParties.filter((d) => d.kind === kind && d.party?.id === party.organisation.id)) })),
    joint: decisions.filter((d) => !ofParties.includes(d)),
  };
}
