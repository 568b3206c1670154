import styles from './Bars.module.css';

/** One bar. */
export interface Bar {
  key: string;
  label: string;
  /** 0 to 1 of the longest. */
  length: number;
  /** What it stands for, written out. */
  value: string;
  note?: string;
}

/** Horizontal bars that say their value in words as well: the list is the chart, so it needs no other text for those who do not see it. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <span className={styles.label}>{bar.label}</span>
          <svg className={styles.track} preserveAspectRatio="none" viewBox="0 0 100 10" aria-hidden="true" focusable="false">
            <rect className={styles.bar} width={Math.max(0, Math.min(1, bar.length)) * 100} height="10" />
          </svg>
          <span className={styles.value}>
            {bar.value}
            {bar.note && <span className={styles.note}> {bar.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
