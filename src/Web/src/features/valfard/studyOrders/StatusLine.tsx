import type { StudyOrderStatus } from '@/__generated__/valfard/graphql';
import { studyOrderStatus } from '@/shared/terms/terms';
import { stepsOf } from './life';
import styles from './StatusLine.module.css';

/** How far an order has come, step by step. */
export function StatusLine({ status }: { status: StudyOrderStatus }) {
  return (
    <ol className={styles.line} aria-label="Var beställningen är">
      {stepsOf(status).map((step) => (
        <li key={step.status} data-state={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span>{studyOrderStatus[step.status]}</span>
          {step.state === 'done' && <span className={styles.hidden}> (klart)</span>}
        </li>
      ))}
    </ol>
  );
}
