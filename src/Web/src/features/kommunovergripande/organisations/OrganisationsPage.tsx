import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { OrganisationsDocument } from '@/__generated__/kommunovergripande/graphql';
import type { OrganisationKind } from '@/__generated__/kommunovergripande/graphql';
import { formatPeriod, isDay, today } from '@/shared/format/dates';
import { bodyMandate, organisationKind } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { addressOf, filled, pageLinks, pageOf } from '@/shared/url/lists';

const perPage = 50;
const isKind = (text: string | null): text is OrganisationKind => text !== null && text in organisationKind;

/** The register of organisations, as of a day. */
export function OrganisationsPage() {
  const [parameters, setParameters] = useSearchParams();
  const kind = parameters.get('slag');
  const text = parameters.get('namn') ?? '';
  const day = parameters.get('dag') ?? '';
  const asOf = isDay(day) ? day : null;
  const where = { ...(isKind(kind) && { kind: { eq: kind } }), ...(text && { name: { contains: text } }) };
  const [asked, ask] = useQuery({ query: OrganisationsDocument, variables: { where, asOf, ...pageOf(parameters, perPage) } });
  const isNarrowed = addressOf(parameters, { efter: null, fore: null }) !== '?';
  return (
    <Page title="Organisationer" lead="De som samverkar, och de organ där de möts.">
      <Filters key={parameters.toString()} label="Organisationer" onApply={(form) => setParameters(filled(form))} onClear={isNarrowed ? () => setParameters({}) : undefined}>
        <TextInput name="namn" label="Namn" type="search" defaultValue={text} />
        <NativeSelect name="slag" label="Slag" defaultValue={isKind(kind) ? kind : ''} data={[{ value: '', label: 'Alla' }, ...Object.entries(organisationKind).map(([value, label]) => ({ value, label }))]} />
        <TextInput name="dag" label="Som det var den" type="date" defaultValue={asOf ?? ''} max={today()} />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.kommunovergripande.organisations;
          return nodes.length === 0 ? (
            <Empty title={isNarrowed ? 'Ingen organisation stämmer med det du valt' : 'Inga organisationer är registrerade'} />
          ) : (
            <>
              <DataTable
                caption="Organisationer"
                rows={nodes}
                keyOf={(o) => o.id}
                columns={[
                  { header: 'Namn', isHeading: true, cell: (o) => <Link to={`/organisationer/${o.id}${asOf ? `?dag=${asOf}` : ''}`}>{o.name}</Link> },
                  { header: 'Slag', cell: (o) => organisationKind[o.kind] },
                  { header: 'Mandat', cell: (o) => o.mandate && bodyMandate[o.mandate] },
                  { header: 'Del av', cell: (o) => o.partOf?.name },
                  { header: 'Fanns', cell: (o) => formatPeriod(o.validFrom, o.validTo) },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="organisationer" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
