import type { StudyOrderStatus } from '@/__generated__/valfard/graphql';

/** A step of an order's life, and whether it is behind, now, or before it. */
export interface LifeStep {
  status: StudyOrderStatus;
  state: 'done' | 'now' | 'ahead';
}

const whole: readonly StudyOrderStatus[] = ['PLACED', 'ASSESSED', 'ACCEPTED', 'PLANNED', 'STARTED', 'COMPLETED', 'CLOSED'];
const declined: readonly StudyOrderStatus[] = ['PLACED', 'ASSESSED', 'DECLINED'];
const withdrawn: readonly StudyOrderStatus[] = ['PLACED', 'WITHDRAWN'];

/** The life that an order has or will have. */
export function stepsOf(status: StudyOrderStatus): readonly LifeStep[] {
  const line = status === 'DECLINED' ? declined : status === 'WITHDRAWN' ? withdrawn : whole;
  const now = line.indexOf(status);
  return line.map((step, i) => ({ status: step, state: i < now ? 'done' : i === now ? 'now' : 'ahead' }));
}
