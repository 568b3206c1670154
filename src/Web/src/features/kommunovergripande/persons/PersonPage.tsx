import { TextInput } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PersonDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatDate, formatPeriod, isDay, today } from '@/shared/format/dates';
import { useSees } from '@/shared/session/sees';
import { representationRole } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty, Missing } from '@/shared/ui/states';

/** One person, and whom that person speaks for on a day. */
export function PersonPage() {
  const { id = '' } = useParams();
  const { contacts } = useSees();
  const [parameters, setParameters] = useSearchParams();
  const day = parameters.get('dag') ?? '';
  const asOf = isDay(day) ? day : today();
  const [asked, ask] = useQuery({ query: PersonDocument, variables: { id, asOf, contacts } });
  const known = asked.data?.kommunovergripande.person;
  return (
    <Page title={known?.name ?? 'Person'} kicker={known?.title} crumbs={[{ to: '/personer', text: 'Personer' }]}>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ kommunovergripande: { person } }) =>
          person ? (
            <>
              <Facts
                facts={[
                  ['Organisation', <Link key="o" to={`/organisationer/${person.organisation.id}`}>{person.organisation.name}</Link>],
                  ['E-post i arbetet', person.workEmail && <a href={`mailto:${person.workEmail}`}>{person.workEmail}</a>],
                  ['Telefon i arbetet', person.workPhone],
                ]}
              />
              <Section title={`Företräder den ${formatDate(asOf)}`}>
                <Filters key={asOf} label="Dag" onApply={(form) => setParameters({ dag: String(form.get('dag')) }, { preventScrollReset: true })}>
                  <TextInput name="dag" label="Som det var den" type="date" defaultValue={asOf} />
                </Filters>
                {person.representations.nodes.length === 0 ? (
                  <Empty title="Företräder ingen den dagen" />
                ) : (
                  <DataTable
                    caption="Uppdrag som företrädare"
                    rows={person.representations.nodes}
                    keyOf={(r) => r.id}
                    columns={[
                      { header: 'Organ', isHeading: true, cell: (r) => <Link to={`/organisationer/${r.body.id}`}>{r.body.name}</Link> },
                      { header: 'Företräder', cell: (r) => <Link to={`/organisationer/${r.represented.id}`}>{r.represented.name}</Link> },
                      { header: 'Roll', cell: (r) => representationRole[r.role] },
                      { header: 'Tid', cell: (r) => formatPeriod(r.from, r.to) },
                    ]}
                  />
                )}
              </Section>
            </>
          ) : (
            <Missing what="Personen" to="/personer" list="Alla personer" />
          )
        }
      </Answer>
    </Page>
  );
}
