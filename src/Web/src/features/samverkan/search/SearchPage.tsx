import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { SearchQuery } from '@/__generated__/samverkan/graphql';
import { SearchDocument } from '@/__generated__/samverkan/graphql';
import { formatPeriod } from '@/shared/format/dates';
import { plural } from '@/shared/format/text';
import { useSees } from '@/shared/session/sees';
import { agreementStatus, organisationKind } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import styles from './SearchPage.module.css';

/** What all of Samverkan has under some words or a registry number. */
export function SearchPage() {
  const [parameters] = useSearchParams();
  const { register, persons, shared } = useSees();
  const text = parameters.get('q')?.trim() ?? '';
  const [asked, ask] = useQuery({ query: SearchDocument, variables: { text, number: text, register, persons, shared }, pause: text === '' });
  return (
    <Page title={text === '' ? 'Sök' : `Sökning: ${text}`} narrow>
      {text === '' ? (
        <Empty title="Skriv vad du söker i fältet högst upp">
          <p>Du kan söka på namn, rubriker och diarienummer.</p>
        </Empty>
      ) : (
        <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
          {(data) => <Hits text={text} found={data.kommunovergripande} />}
        </Answer>
      )}
    </Page>
  );
}

interface Hit {
  key: string;
  to: string;
  text: string;
  about: string;
}

function Hits({ text, found }: { text: string; found: SearchQuery['kommunovergripande'] }) {
  const groups: readonly [title: string, total: number, hits: readonly Hit[]][] = [
    ['Kommuner', 0, municipalitiesOf(text, found)],
    ['Beställningar och resultat', found.register?.totalCount ?? 0, entriesOf(found)],
    ['Överenskommelser', found.agreements.totalCount, agreementsOf(found)],
    ['Organisationer', found.organisations.totalCount, found.organisations.nodes.map((o) => ({ key: o.id, to: `/organisationer/${o.id}`, text: o.name, about: organisationKind[o.kind] }))],
    ['Personer', found.persons?.totalCount ?? 0, (found.persons?.nodes ?? []).map((p) => ({ key: p.id, to: `/personer/${p.id}`, text: p.name, about: [p.title, p.organisation.name].filter(Boolean).join(', ') }))],
  ];
  const shown = groups.filter(([, , hits]) => hits.length > 0);
  const count = shown.reduce((sum, [, total, hits]) => sum + Math.max(total, hits.length), 0);
  return (
    <>
      <p role="status">{count === 0 ? 'Inga träffar' : plural(count, 'träff', 'träffar')}</p>
      {count === 0 && (
        <Empty title={`Inget hittades på ”${text}”`}>
          <p>Pröva färre eller andra ord. Diarienummer skrivs som FOU/1/2026.</p>
        </Empty>
      )}
      {shown.map(([title, total, hits]) => (
        <Group key={title} title={title} note={total > hits.length ? `De första ${hits.length} av ${total}.` : undefined} hits={hits} />
      ))}
    </>
  );
}

const Group = ({ title, note, hits }: { title: string; note: ReactNode; hits: readonly Hit[] }) => (
  <Section title={title} note={note}>
    <ul className={styles.hits}>
      {hits.map((hit) => (
        <li key={hit.key}>
          <Link to={hit.to}>{hit.text}</Link>
          {hit.about && <span>{hit.about}</span>}
        </li>
      ))}
    </ul>
  </Section>
);

const municipalitiesOf = (text: string, found: SearchQuery['kommunovergripande']): Hit[] =>
  found.municipalities
    .filter((m) => m.name.toLocaleLowerCase('sv').includes(text.toLocaleLowerCase('sv')) || m.code === text)
    .map((m) => ({ key: m.code, to: `/kommuner/${m.code}`, text: m.name, about: `Kommunkod ${m.code}` }));

const entriesOf = (found: SearchQuery['kommunovergripande']): Hit[] =>
  (found.register?.nodes ?? []).flatMap((entry) =>
    entry.item
      ? [
          {
            key: entry.id,
            to: `/bestallningar/${'studyOrder' in entry.item ? entry.item.studyOrder.id : entry.item.id}`,
            text: entry.title,
            about: [entry.kind === 'STUDY_ORDER' ? 'Beställning' : 'Resultat', entry.registryNumber, entry.statusText].filter(Boolean).join(', '),
          },
        ]
      : [],
  );

function agreementsOf(found: SearchQuery['kommunovergripande']): Hit[] {
  const numbered = (found.byRegistryNumber ?? []).flatMap((n) => (n.agreement ? [{ key: n.id, to: `/overenskommelser/${n.agreement.id}`, text: n.agreement.title, about: n.number }] : []));
  const titled = found.agreements.nodes.map((a) => ({ key: a.id, to: `/overenskommelser/${a.id}`, text: a.title, about: [agreementStatus[a.status], formatPeriod(a.appliesFrom, a.appliesTo)].filter(Boolean).join(', ') }));
  return [...numbered, ...titled];
}
