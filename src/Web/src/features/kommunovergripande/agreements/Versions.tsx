import { Link } from 'react-router';
import { formatPeriod } from '@/shared/format/dates';
import { agreementStatus } from '@/shared/terms/terms';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import type { Agreement } from './AgreementPage';
import { statusTone } from './tones';
import styles from './Versions.module.css';

/** The versions of an agreement on a time line, each with the way to what it changed. */
export const Versions = ({ agreement }: { agreement: Agreement }) =>
  agreement.lineage.length > 1 && (
    <Section title="Versioner" note="Den äldsta överst. Jämför en version med den före, eller välj två själv.">
      <ol className={styles.line}>
        {agreement.lineage.map((version) => (
          <li key={version.id} aria-current={version.id === agreement.id ? 'true' : undefined}>
            <p className={styles.when}>{formatPeriod(version.appliesFrom, version.appliesTo) || 'Tid inte angiven'}</p>
            <p>{version.id === agreement.id ? <strong>{version.title}</strong> : <Link to={`/overenskommelser/${version.id}`}>{version.title}</Link>}</p>
            <p className={styles.more}>
              <Mark tone={statusTone[version.status]}>{agreementStatus[version.status]}</Mark>
              {version.predecessor && <Link to={`/jamforelse?fran=${version.predecessor.id}&till=${version.id}`}>Vad skiljer från versionen före?</Link>}
            </p>
          </li>
        ))}
      </ol>
      {agreement.extensions.length > 0 && (
        <p className={styles.extensions}>
          {agreement.extensions
            .map((e) => `Förlängd till ${formatPeriod(null, e.to).replace('till och med ', '')} av ${e.body.name}, ${e.when.text}${e.paragraph ? `, ${e.paragraph}` : ''}${e.decidedWithinMandate ? '' : ' (utanför organets mandat)'}.`)
            .join(' ')}
        </p>
      )}
    </Section>
  );
