import { Button } from '@mantine/core';
import styles from './states.module.css';

/** What is shown was changed by somebody else a moment ago. Nothing is taken from the reader: it changes when one says so. */
export const JustChanged = ({ isNewer, what, show }: { isNewer: boolean; what: string; show: () => void }) => (
  <div role="status">
    {isNewer && (
      <div className={styles.stale}>
        <span>{what} ändrades nyss av någon annan.</span>
        <Button size="xs" variant="default" onClick={show}>
          Visa ändringen
        </Button>
      </div>
    )}
  </div>
);
