import { Button } from '@mantine/core';
import { Link } from 'react-router';
import styles from './Pages.module.css';

/** The way between pages of a list, which are addresses: they can be kept, sent and gone back from. */
export function Pages({ total, shown, what, previous, next }: { total: number; shown: number; what: string; previous: string | null; next: string | null }) {
  return (
    <nav aria-label="Sidor i listan" className={styles.pages}>
      <p role="status">
        {shown === total ? `${total} ${what}` : `${shown} av ${total} ${what}`}
      </p>
      {(previous ?? next) !== null && (
        <div className={styles.buttons}>
          {previous !== null && (
            <Button component={Link} to={previous} variant="default" rel="prev">
              Föregående
            </Button>
          )}
          {next !== null && (
            <Button component={Link} to={next} variant="default" rel="next">
              Nästa
            </Button>
          )}
        </div>
      )}
    </nav>
  );
}
