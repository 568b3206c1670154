import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Difference } from './told';
import styles from './ChangedMeanwhile.module.css';

interface ChangedMeanwhileProps {
  differences: readonly Difference[];
  /** Who did it and when, where that is known. */
  by?: string | undefined;
  /** It stopped what one wanted to send, and is therefore where one shall be. */
  isInTheWay: boolean;
  keep: () => void;
  restart: () => void;
}

/** Somebody else has changed what one writes about: what is different now, and the ways on. What is written stays until one says otherwise. */
export function ChangedMeanwhile({ differences, by, isInTheWay, keep, restart }: ChangedMeanwhileProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isInTheWay) {
      box.current?.focus();
    }
  }, [isInTheWay]);
  return (
    <div ref={box} className={styles.box} role={isInTheWay ? 'alert' : 'status'} tabIndex={-1}>
      <p className={styles.title}>Någon annan har ändrat medan du skrev</p>
      <p>
        {by && `${by} `}
        {differences.length > 0 ? 'Det här är annorlunda nu. Det du har skrivit finns kvar.' : 'Det som visas här är sig likt. Det du har skrivit finns kvar.'}
      </p>
      {differences.length > 0 && (
        <dl className={styles.differences}>
          {differences.map(({ label, before, now }) => (
            <div key={label}>
              <dt>{label}</dt>
              {before && (
                <dd>
                  Var: <span className={styles.was}>{before}</span>
                </dd>
              )}
              <dd>{now ? `Är nu: ${now}` : 'Finns inte längre'}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.buttons}>
        <Button onClick={keep}>Fortsätt med det jag skrivit</Button>
        <Button variant="default" onClick={restart}>
          Börja om från det nya
        </Button>
      </div>
    </div>
  );
}
