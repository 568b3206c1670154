import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './Section.module.css';

/** A part of a page, under a heading of its own that assistive technology lists. */
export function Section({ title, note, actions, id, children }: { title: string; note?: ReactNode; actions?: ReactNode; id?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} id={id} className={styles.section}>
      <div className={styles.top}>
        <h2 id={heading}>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </section>
  );
}
