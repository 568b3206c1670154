import type { Tone } from '../terms/terms';
import styles from './Mark.module.css';

/** A state in a word. Its shape says the same as its colour. */
export function Mark({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {children}
    </span>
  );
}
