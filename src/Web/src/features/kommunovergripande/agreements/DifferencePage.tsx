import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { DifferenceQuery } from '@/__generated__/kommunovergripande/graphql';
import { DifferenceDocument, VersionsDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatPeriod } from '@/shared/format/dates';
import { plural } from '@/shared/format/text';
import { agreementStatus } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import { filled } from '@/shared/url/lists';
import { assignmentChange, contentChange } from './words';
import styles from './DifferencePage.module.css';

type Difference = NonNullable<DifferenceQuery['kommunovergripande']['agreementDifference']>;

/** What differs between two versions, computed when it is asked for. */
export function DifferencePage() {
  const [parameters, setParameters] = useSearchParams();
  const [from, to] = [parameters.get('fran') ?? '', parameters.get('till') ?? ''];
  const isChosen = from !== '' && to !== '' && from !== to;
  const [versions, askVersions] = useQuery({ query: VersionsDocument });
  const [asked, ask] = useQuery({ query: DifferenceDocument, variables: { from, to }, pause: !isChosen });
  return (
    <Page title="Jämför två versioner" crumbs={[{ to: '/overenskommelser', text: 'Överenskommelser' }]}>
      <Answer asked={versions} retry={() => askVersions({ requestPolicy: 'network-only' })}>
        {(data) => {
          const choices = [
            { value: '', label: 'Välj' },
            ...data.kommunovergripande.agreements.nodes
              .filter((a) => a.lineage.length > 1)
              .map((a) => ({ value: a.id, label: `${formatPeriod(a.appliesFrom, a.appliesTo) || 'Tid inte angiven'}: ${a.title} (${agreementStatus[a.status].toLocaleLowerCase('sv')})` })),
          ];
          return (
            <Filters key={parameters.toString()} label="Versioner" onApply={(form) => setParameters(filled(form))}>
              <NativeSelect name="fran" label="Från" defaultValue={from} data={choices} />
              <NativeSelect name="till" label="Till" defaultValue={to} data={choices} />
            </Filters>
          );
        }}
      </Answer>
      {isChosen ? (
        <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ kommunovergripande: { agreementDifference } }) => (agreementDifference ? <Content difference={agreementDifference} /> : <Empty title="Någon av versionerna finns inte" />)}
        </Answer>
      ) : (
        <Empty title="Välj två versioner att jämföra" />
      )}
    </Page>
  );
}

function Content({ difference }: { difference: Difference }) {
  const groups = [
    ['Uppdrag', difference.assignmentChanges.map((c) => ({ ...c, word: assignmentChange[c.kind] }))],
    ['Områden', difference.areaChanges.map((c) => ({ ...c, word: contentChange[c.kind] }))],
    ['Bestämmelser', difference.provisionChanges.map((c) => ({ ...c, word: contentChange[c.kind] }))],
    ['Bilagor', difference.annexChanges.map((c) => ({ ...c, word: contentChange[c.kind] }))],
  ] as const;
  return (
    <>
      <p>
        Från <Link to={`/overenskommelser/${difference.from.id}`}>{difference.from.title}</Link> till <Link to={`/overenskommelser/${difference.to.id}`}>{difference.to.title}</Link>.
      </p>
      {difference.isEmpty && <Empty title="Inget skiljer versionerna åt" />}
      {difference.openQuestions.length > 0 && (
        <Section title="Öppna frågor" note="Vad den senare versionen varken nämner eller säger är borttaget.">
          <ul className={styles.changes}>
            {difference.openQuestions.map((question) => (
              <li key={question.assignment.code}>{question.text}</li>
            ))}
          </ul>
        </Section>
      )}
      {groups.map(
        ([title, changes]) =>
          changes.length > 0 && (
            <Section key={title} title={title} note={`${plural(changes.length, 'ändring', 'ändringar')}.`}>
              <ul className={styles.changes}>
                {changes.map((change, i) => (
                  <li key={`${change.kind} ${i}`}>
                    <p className={styles.word}>{change.word}</p>
                    <p>{change.text}</p>
                    {change.before && change.after && <Wording before={change.before} after={change.after} />}
                  </li>
                ))}
              </ul>
            </Section>
          ),
      )}
    </>
  );
}

const Wording = ({ before, after }: { before: string; after: string }) => (
  <dl className={styles.wording}>
    <div>
      <dt>Före</dt>
      <dd>
        <del>{before}</del>
      </dd>
    </div>
    <div>
      <dt>Efter</dt>
      <dd>
        <ins>{after}</ins>
      </dd>
    </div>
  </dl>
);
