import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PublishedResultsDocument } from '@/__generated__/valfard/graphql';
import { formatDate } from '@/shared/format/dates';
import { resultFormat } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { filled, pageLinks, pageOf } from '@/shared/url/lists';
import { publishedWhere } from './published';
import styles from './Results.module.css';

/** What has come out of FoU Jämt, for everybody. */
export function ResultsPage() {
  const [parameters, setParameters] = useSearchParams();
  const [asked, ask] = useQuery({ query: PublishedResultsDocument, variables: { where: publishedWhere(parameters), ...pageOf(parameters, 20) } });
  const isNarrowed = parameters.has('sok') || parameters.has('kommun');
  return (
    <Page title="Resultat" lead="Vad FoU Jämt har kommit fram till, öppet för alla.">
      <Filters key={parameters.toString()} label="Resultat" onApply={(form) => setParameters(filled(form))} onClear={isNarrowed ? () => setParameters({}) : undefined}>
        <TextInput name="sok" label="Ord i rubriken" type="search" defaultValue={parameters.get('sok') ?? ''} />
        <NativeSelect
          key={asked.data ? 'known' : 'unknown'}
          name="kommun"
          label="Kommun"
          defaultValue={parameters.get('kommun') ?? ''}
          data={[{ value: '', label: 'Alla' }, ...(asked.data?.kommunovergripande.municipalities ?? []).map((m) => ({ value: m.code, label: m.name }))]}
        />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.valfard.fouJamt.studyResults;
          return nodes.length === 0 ? (
            <Empty title={isNarrowed ? 'Inget resultat stämmer med det du valt' : 'Inget är publicerat än'} />
          ) : (
            <>
              <ul className={styles.results}>
                {nodes.map((result) => (
                  <li key={result.id}>
                    <h2>
                      <Link to={`/resultat/${result.id}`}>{result.title}</Link>
                    </h2>
                    <p className="prose">{result.summary}</p>
                    <p className="soft small">
                      {[result.municipality.name, result.publishedOn && formatDate(result.publishedOn), result.presentations.map((p) => resultFormat[p.format]).join(', ')].filter(Boolean).join(' · ')}
                    </p>
                  </li>
                ))}
              </ul>
              <Pages total={totalCount} shown={nodes.length} what="resultat" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
