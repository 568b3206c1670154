import type { FormEvent, ReactNode } from 'react';
import { Button } from '@mantine/core';
import styles from './Filters.module.css';

/** What narrows a list. Without script-driven surprises: what is written applies when one says so. */
export function Filters({ label, onApply, onClear, children }: { label: string; onApply: (form: FormData) => void; onClear?: (() => void) | undefined; children: ReactNode }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onApply(new FormData(event.currentTarget));
  };
  return (
    <form role="search" aria-label={label} className={styles.filters} onSubmit={submit}>
      {children}
      <div className={styles.buttons}>
        <Button type="submit">Visa</Button>
        {onClear && (
          <Button variant="subtle" onClick={onClear}>
            Rensa
          </Button>
        )}
      </div>
    </form>
  );
}
