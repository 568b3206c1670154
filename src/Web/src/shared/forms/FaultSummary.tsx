import { useEffect, useRef } from 'react';
import type { Faults } from './faults';
import styles from './FaultSummary.module.css';

/** What must be mended before something can be saved, with the way to each field; takes the focus when it appears. */
export function FaultSummary({ faults, labels, idOf }: { faults: Faults; labels: Readonly<Record<string, string>>; idOf: (field: string) => string }) {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(faults.of);
  const count = fields.length + faults.others.length;
  useEffect(() => {
    if (count > 0 && !faults.isMending) {
      box.current?.focus();
    }
  }, [faults, count]);
  return (
    count > 0 && (
      <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
        <p>Det gick inte att spara</p>
        <ul>
          {faults.others.map((message) => (
            <li key={message}>{message}</li>
          ))}
          {fields.map(([field, message]) => (
            <li key={field}>
              <a
                href={`#${idOf(field)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(idOf(field))?.focus();
                }}
              >
                {labels[field] ?? field}
              </a>
              : {message}
            </li>
          ))}
        </ul>
      </div>
    )
  );
}
