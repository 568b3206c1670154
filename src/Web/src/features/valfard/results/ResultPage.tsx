import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { PublishedResultQuery } from '@/__generated__/valfard/graphql';
import { PublishedResultDocument } from '@/__generated__/valfard/graphql';
import { formatDate } from '@/shared/format/dates';
import { formatCount } from '@/shared/format/numbers';
import { listed } from '@/shared/format/text';
import { useSees } from '@/shared/session/sees';
import { counted, resultFormat } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Facts } from '@/shared/ui/Facts';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Missing } from '@/shared/ui/states';

type Result = NonNullable<PublishedResultQuery['valfard']['fouJamt']['studyResult']>;

/** One result, for everybody. */
export function ResultPage() {
  const { id = '' } = useParams();
  const { studies } = useSees();
  const [asked, ask] = useQuery({ query: PublishedResultDocument, variables: { id, studies } });
  const result = asked.data?.valfard.fouJamt.studyResult;
  return (
    <Page title={result?.title ?? 'Resultat'} narrow crumbs={[{ to: '/resultat', text: 'Resultat' }]} lead={result?.summary}>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {() => (result ? <Content result={result} /> : <Missing what="Resultatet" to="/resultat" list="Alla resultat" />)}
      </Answer>
    </Page>
  );
}

const Content = ({ result }: { result: Result }) => (
  <>
    <Facts
      facts={[
        ['Kommun', <Link key="k" to={`/kommuner/${result.municipality.code}`}>{result.municipality.name}</Link>],
        ['Uppdrag', result.assignment?.name],
        ['Publicerat', result.status === 'PUBLISHED' ? result.publishedOn && formatDate(result.publishedOn) : 'Inte publicerat'],
        ['Beställning', result.studyOrder && <Link key="b" to={`/bestallningar/${result.studyOrder.id}`}>{result.studyOrder.title}</Link>],
        ['Obs', result.isExample && 'Ett exempel, ingen riktig studie'],
      ]}
    />
    <Section title="Ta del av det">
      <ul>
        {result.presentations.map((presentation) => (
          <li key={presentation.format}>
            {presentation.url ? <a href={presentation.url}>{resultFormat[presentation.format]}</a> : resultFormat[presentation.format]}
            {!presentation.isAccessible && <span className="soft"> (kompletterar det lättillgängliga)</span>}
          </li>
        ))}
      </ul>
      {result.presentations.every((presentation) => !presentation.url) && <p className="soft">Det finns ingen länk. Hör av dig till FoU Jämt.</p>}
    </Section>
    {(result.effect || result.spreadTotals.length > 0) && (
      <Section title="Vad det ledde till">
        {result.effect && <p className="prose">{result.effect}</p>}
        {result.spreadTotals.length > 0 && <p>Nådde {listed(result.spreadTotals.map((total) => `${formatCount(total.count)} ${counted[total.counted]}`))}.</p>}
      </Section>
    )}
    {result.considerations && (
      <Section title="Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda">
        <p className="prose">{result.considerations}</p>
      </Section>
    )}
  </>
);
