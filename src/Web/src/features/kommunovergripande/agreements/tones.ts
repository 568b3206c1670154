import type { AgreementPhase, AgreementStatus, PartyStanding, RevisionStepState } from '@/__generated__/kommunovergripande/graphql';
import type { Tone } from '@/shared/terms/terms';

/** How serious the states of agreements are. */
export const statusTone: Record<AgreementStatus, Tone> = { PROPOSAL: 'attention', PUT_TO_DECISION: 'doing', CONCLUDED: 'good', WITHDRAWN: 'over' };

export const phaseTone: Record<AgreementPhase, Tone> = { NOT_CONCLUDED: 'plain', UPCOMING: 'doing', IN_FORCE: 'good', EXPIRED: 'over', NOT_STATED: 'plain' };

export const standingTone: Record<PartyStanding, Tone> = { NOT_STATED: 'plain', AWAITING: 'attention', RECOMMENDED: 'doing', APPROVED: 'good', DECLINED: 'over', SIGNED: 'good' };

export const stepTone: Record<RevisionStepState, Tone> = { UPCOMING: 'plain', DUE: 'doing', OVERDUE: 'attention', DONE: 'good' };
