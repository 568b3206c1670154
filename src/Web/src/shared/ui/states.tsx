import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { Failure } from '../graph/failure';
import { useSession } from '../session/session';
import styles from './states.module.css';

/** Something is on its way. */
export function Loading({ text = 'Hämtar …' }: { text?: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.hidden}>{text}</span>
      <span className={styles.bar} data-width="60" />
      <span className={styles.bar} data-width="90" />
      <span className={styles.bar} data-width="75" />
    </div>
  );
}

/** A box that says how it is, and what one can do. */
export function State({ title, children, actions, alert = false }: { title: string; children?: ReactNode; actions?: ReactNode; alert?: boolean }) {
  return (
    <div className={styles.state} role={alert ? 'alert' : undefined}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

/** There is nothing here, which is an answer too. */
export function Empty({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <State title={title} actions={actions}>
      {children}
    </State>
  );
}

/** One may not see this. */
export function Denied({ failure }: { failure: 'unauthenticated' | 'forbidden' }) {
  const { session } = useSession();
  const { pathname, search } = useLocation();
  const mayHelp = failure === 'unauthenticated' && session.kind !== 'open';
  return failure === 'unauthenticated' ? (
    <State
      title="Du behöver logga in för att se det här"
      alert
      actions={
        mayHelp && (
          <Button component={Link} to={`/logga-in?till=${encodeURIComponent(pathname + search)}`}>
            Logga in
          </Button>
        )
      }
    >
      <p>Uppgifterna är inte öppna för alla.</p>
    </State>
  ) : (
    <State title="Du har inte behörighet till det här" alert>
      <p>Behöver du det i ditt arbete? Vänd dig till den som samordnar området eller till regionens kansli.</p>
    </State>
  );
}

const failures: Record<Exclude<Failure, 'unauthenticated' | 'forbidden'>, { title: string; text: string }> = {
  unreachable: { title: 'Det går inte att nå Samverkan just nu', text: 'Kontrollera att du har nät, och försök igen om en stund.' },
  tooMuch: { title: 'Det blev för mycket på en gång', text: 'Vänta några sekunder och försök igen.' },
  failed: { title: 'Något gick fel hos oss', text: 'Felet är inte ditt. Försök igen, och hör av dig till den som förvaltar Samverkan om det inte hjälper.' },
};

/** It could not be read. */
export function Failed({ failure, retry }: { failure: Failure; retry?: () => void }) {
  const said = failures[failure === 'unauthenticated' || failure === 'forbidden' ? 'failed' : failure];
  return (
    <State title={said.title} alert actions={retry && <Button onClick={retry}>Försök igen</Button>}>
      <p>{said.text}</p>
    </State>
  );
}

/** There is no such thing. */
export function Missing({ what, to, list }: { what: string; to: string; list: string }) {
  return (
    <State
      title={`${what} finns inte`}
      alert
      actions={
        <Button component={Link} to={to} variant="default">
          {list}
        </Button>
      }
    >
      <p>Den kan ha tagits bort, eller så har adressen blivit fel.</p>
    </State>
  );
}

/** What is shown may be old. */
export function Stale({ retry }: { retry: () => void }) {
  return (
    <div className={styles.stale} role="status">
      <span>Det gick inte att hämta på nytt. Det du ser kan vara gammalt.</span>
      <Button size="xs" variant="default" onClick={retry}>
        Försök igen
      </Button>
    </div>
  );
}
