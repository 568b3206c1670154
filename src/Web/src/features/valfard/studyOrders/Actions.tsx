import { Button } from '@mantine/core';
import { useState } from 'react';
import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { useMay } from '@/shared/session/session';
import { StepForm } from './StepForm';
import { steps } from './steps';
import type { Step } from './steps';
import styles from './Actions.module.css';

/** What one may do with an order in its state. */
export function Actions({ order, again }: { order: WholeStudyOrderFragment; again: () => void }) {
  const may = useMay();
  const [chosen, setChosen] = useState<Step>();
  const open = steps.filter((step) => step.from === order.status && may(step.permission));
  if (open.length === 0) {
    return null;
  }
  return (
    <div className={styles.actions}>
      {chosen && open.includes(chosen) ? (
        <StepForm key={chosen.name} step={chosen} order={order} again={again} close={() => setChosen(undefined)} />
      ) : (
        <div className={styles.buttons} role="group" aria-label="Vad du kan göra">
          {open.map((step) => (
            <Button key={step.name} variant={step === open[0] ? 'filled' : 'default'} onClick={() => setChosen(step)}>
              {step.button}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
