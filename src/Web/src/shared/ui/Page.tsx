import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { firstPage } from './firstPage';
import styles from './Page.module.css';

/** A step on the way to a page. */
export interface Crumb {
  to: string;
  text: string;
}

interface PageProps {
  /** The page's name: its heading, and what the browser shows. */
  title: string;
  /** What the heading is about, in a few small words above it. */
  kicker?: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** Pages that are read, rather than worked in, keep to a readable width. */
  narrow?: boolean;
  children?: ReactNode;
}

/** A page: its title in the browser, its heading, which takes the focus when one comes here from another page, and its content. */
export function Page({ title, kicker, lead, crumbs, actions, narrow, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Samverkan`;
  }, [title]);
  useEffect(() => {
    if (firstPage.isLeft) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <article className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}>
      {crumbs && crumbs.length > 0 && (
        <nav aria-label="Sökväg" className={styles.crumbs}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.text}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className={styles.header}>
        <div className={styles.heading}>
          {kicker && <p className={styles.kicker}>{kicker}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
