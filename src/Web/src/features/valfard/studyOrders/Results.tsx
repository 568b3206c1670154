import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { formatDate } from '@/shared/format/dates';
import { formatCount } from '@/shared/format/numbers';
import { listed } from '@/shared/format/text';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import { counted, resultFormat, resultStatus } from './words';
import styles from './Results.module.css';

type Result = WholeStudyOrderFragment['results']['nodes'][number];

/** What came of it, in which formats, and how far it reached. */
export const Results = ({ results }: { results: readonly Result[] }) => (
  <Section title="Resultat">
    {results.length === 0 ? (
      <Empty title="Inga resultat än" />
    ) : (
      <ul className={styles.results}>
        {results.map((result) => (
          <li key={result.id}>
            <p className={styles.top}>
              <strong>{result.title}</strong>
              <Mark tone={result.status === 'PUBLISHED' ? 'good' : 'plain'}>{resultStatus[result.status]}</Mark>
            </p>
            <p className="prose">{result.summary}</p>
            <ul className={styles.formats}>
              {result.presentations.map((presentation) => (
                <li key={`${presentation.format} ${presentation.url ?? ''}`}>
                  {presentation.url ? <a href={presentation.url}>{resultFormat[presentation.format]}</a> : resultFormat[presentation.format]}
                  <span className="soft"> {presentation.isAccessible ? '(tillgänglig)' : '(inte i tillgängligt format)'}</span>
                </li>
              ))}
            </ul>
            {result.spreadTotals.length > 0 && <p>Spridning: {listed(result.spreadTotals.map((total) => `${formatCount(total.count)} ${counted[total.counted]}`))}.</p>}
            {result.effect && <p className="prose">Vad det ledde till: {result.effect}</p>}
            {result.publishedOn && <p className="soft small">Publicerat {formatDate(result.publishedOn)}</p>}
          </li>
        ))}
      </ul>
    )}
  </Section>
);
