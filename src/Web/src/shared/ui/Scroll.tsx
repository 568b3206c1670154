import type { ReactNode } from 'react';
import styles from './Scroll.module.css';

/** What may be wider than the screen scrolls by itself, also from the keyboard. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    // a region that scrolls must be reachable without a mouse
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
