import { TextInput } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { OrganisationQuery } from '@/__generated__/kommunovergripande/graphql';
import { OrganisationDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatDate, formatPeriod, isDay, today } from '@/shared/format/dates';
import { useSees } from '@/shared/session/sees';
import { agreementStatus, bodyMandate, organisationKind, representationRole } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty, Missing } from '@/shared/ui/states';

type Organisation = NonNullable<OrganisationQuery['kommunovergripande']['organisation']>;

const responsibilityRole = {
  RESPONSIBLE: 'Ansvarar',
  COMMISSIONED: 'Har uppdraget',
  CARRIES_OUT: 'Utför',
  SUPPORTS: 'Stödjer',
  CONSULTED: 'Rådfrågas',
  INFORMED: 'Informeras',
} as const;

/** One organisation or body, with whom it had as of a day. */
export function OrganisationPage() {
  const { id = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const day = parameters.get('dag') ?? '';
  const asOf = isDay(day) ? day : today();
  const { persons, shared } = useSees();
  const [asked, ask] = useQuery({ query: OrganisationDocument, variables: { id, asOf, persons, shared } });
  const organisation = asked.data?.kommunovergripande.organisation;
  return (
    <Page title={organisation?.name ?? 'Organisation'} kicker={organisation && organisationKind[organisation.kind]} crumbs={[{ to: '/organisationer', text: 'Organisationer' }]}>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.kommunovergripande.organisation ? (
            <>
              <Particulars organisation={data.kommunovergripande.organisation} />
              <Section title={`Organ och företrädare den ${formatDate(asOf)}`}>
                <Filters key={asOf} label="Dag" onApply={(form) => setParameters({ dag: String(form.get('dag')) }, { preventScrollReset: true })}>
                  <TextInput name="dag" label="Som det var den" type="date" defaultValue={asOf} />
                </Filters>
                <AsOf organisation={data.kommunovergripande.organisation} />
              </Section>
              <Agreements organisation={data.kommunovergripande.organisation} />
            </>
          ) : (
            <Missing what="Organisationen" to="/organisationer" list="Alla organisationer" />
          )
        }
      </Answer>
    </Page>
  );
}

const Particulars = ({ organisation }: { organisation: Organisation }) => (
  <Facts
    facts={[
      ['Organisationsnummer', organisation.organisationNumber],
      ['Kommun', organisation.municipality && <Link to={`/kommuner/${organisation.municipality.code}`}>{organisation.municipality.name}</Link>],
      ['Mandat', organisation.mandate && bodyMandate[organisation.mandate]],
      ['Del av', organisation.partOf && <Link to={`/organisationer/${organisation.partOf.id}`}>{organisation.partOf.name}</Link>],
      ['Tid', formatPeriod(organisation.validFrom, organisation.validTo)],
      ['Föregångare', organisation.predecessor && <Link to={`/organisationer/${organisation.predecessor.id}`}>{organisation.predecessor.name}</Link>],
      ['Efterföljare', organisation.successors.length > 0 && organisation.successors.map((s) => <Link key={s.id} to={`/organisationer/${s.id}`}>{s.name}</Link>)],
      ['Uppgifterna kommer ur', organisation.source],
    ]}
  />
);

function AsOf({ organisation }: { organisation: Organisation }) {
  const { bodies } = organisation;
  const [persons, representations, seats, responsibilities] = [organisation.persons?.nodes ?? [], organisation.representations?.nodes ?? [], organisation.seats?.nodes ?? [], organisation.responsibilities?.nodes ?? []] as const;
  if (bodies.length + persons.length + representations.length + seats.length + responsibilities.length === 0) {
    return (
      <Empty title="Inga organ eller företrädare är registrerade för den dagen">
        <p>Pröva en annan dag.</p>
      </Empty>
    );
  }
  return (
    <>
      {bodies.length > 0 && (
        <>
          <h3>Egna organ</h3>
          <ul>
            {bodies.map((body) => (
              <li key={body.id}>
                <Link to={`/organisationer/${body.id}`}>{body.name}</Link>
                {body.mandate && <span className="soft"> {bodyMandate[body.mandate].toLocaleLowerCase('sv')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {responsibilities.length > 0 && (
        <>
          <h3>Ansvar</h3>
          <DataTable
            caption="Ansvar"
            rows={responsibilities}
            keyOf={(r) => r.id}
            columns={[
              { header: 'Fråga', isHeading: true, cell: (r) => r.subject },
              { header: 'Roll', cell: (r) => responsibilityRole[r.role] },
              { header: 'Beskrivning', cell: (r) => r.description },
            ]}
          />
        </>
      )}
      {persons.length > 0 && (
        <>
          <h3>Personer</h3>
          <DataTable
            caption="Personer"
            rows={persons}
            keyOf={(p) => p.id}
            columns={[
              { header: 'Namn', isHeading: true, cell: (p) => <Link to={`/personer/${p.id}`}>{p.name}</Link> },
              { header: 'Befattning', cell: (p) => p.title },
            ]}
          />
        </>
      )}
      {seats.length > 0 && (
        <>
          <h3>Ledamöter</h3>
          <DataTable
            caption="Ledamöter"
            rows={seats}
            keyOf={(s) => s.id}
            columns={[
              { header: 'Person', isHeading: true, cell: (s) => <Link to={`/personer/${s.person.id}`}>{s.person.name}</Link> },
              { header: 'Företräder', cell: (s) => <Link to={`/organisationer/${s.represented.id}`}>{s.represented.name}</Link> },
              { header: 'Roll', cell: (s) => representationRole[s.role] },
              { header: 'Tid', cell: (s) => formatPeriod(s.from, s.to) },
            ]}
          />
        </>
      )}
      {representations.length > 0 && (
        <>
          <h3>Företräds av</h3>
          <DataTable
            caption="Företräds av"
            rows={representations}
            keyOf={(r) => r.id}
            columns={[
              { header: 'Person', isHeading: true, cell: (r) => <Link to={`/personer/${r.person.id}`}>{r.person.name}</Link> },
              { header: 'Organ', cell: (r) => <Link to={`/organisationer/${r.body.id}`}>{r.body.name}</Link> },
              { header: 'Roll', cell: (r) => representationRole[r.role] },
              { header: 'Tid', cell: (r) => formatPeriod(r.from, r.to) },
            ]}
          />
        </>
      )}
    </>
  );
}

const Agreements = ({ organisation }: { organisation: Organisation }) => (
  <Section title="Överenskommelser">
    {organisation.agreements.length === 0 ? (
      <Empty title="Organisationen är inte part i någon överenskommelse" />
    ) : (
      <DataTable
        caption="Överenskommelser"
        rows={organisation.agreements}
        keyOf={(a) => a.id}
        columns={[
          { header: 'Överenskommelse', isHeading: true, cell: (a) => <Link to={`/overenskommelser/${a.id}`}>{a.title}</Link> },
          { header: 'Status', cell: (a) => agreementStatus[a.status] },
          { header: 'Gäller', cell: (a) => formatPeriod(a.appliesFrom, a.appliesTo) },
        ]}
      />
    )}
  </Section>
);
