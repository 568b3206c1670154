import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { StudyOrdersDocument } from '@/__generated__/valfard/graphql';
import { formatDayOf } from '@/shared/format/dates';
import { useMay } from '@/shared/session/session';
import { studyOrderPriority, studyOrderStatus, studyOrderTone } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Filters } from '@/shared/ui/Filters';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { addressOf, filled, pageLinks, pageOf } from '@/shared/url/lists';
import { listingOf, orderOf, orderParameter, sortedOf, whereOf } from './listing';
import type { Listing } from './listing';
import styles from './StudyOrdersPage.module.css';

const all = { value: '', label: 'Alla' };
const choices = (words: Record<string, string>) => [all, ...Object.entries(words).map(([value, label]) => ({ value, label }))];

/** What the municipalities have ordered; everything that narrows and orders the list stands in its address. */
export function StudyOrdersPage() {
  const [parameters, setParameters] = useSearchParams();
  const may = useMay();
  const listing = listingOf(parameters);
  const [asked, ask] = useQuery({ query: StudyOrdersDocument, variables: { where: whereOf(listing), order: orderOf(listing), ...pageOf(parameters, 25) } });
  const ordered = parameters.get('ordna');
  const apply = (form: FormData) => setParameters({ ...filled(form), ...(ordered && { ordna: ordered }) });
  const isNarrowed = Object.keys(whereOf(listing)).length > 0;
  return (
    <Page
      title="Beställningar"
      lead="Vad kommunerna har beställt av FoU Jämt, och hur långt det har kommit."
      actions={
        may('valfard.studyOrder.place') && (
          <Button component={Link} to="/bestallningar/ny">
            Beställ en studie
          </Button>
        )
      }
    >
      <Filters key={parameters.toString()} label="Beställningar" onApply={apply} onClear={isNarrowed ? () => setParameters(ordered ? { ordna: ordered } : {}) : undefined}>
        <TextInput name="sok" label="Rubrik eller diarienummer" type="search" defaultValue={listing.text} />
        <NativeSelect
          key={asked.data ? 'known' : 'unknown'}
          name="kommun"
          label="Kommun"
          defaultValue={listing.municipality}
          data={[all, ...(asked.data?.kommunovergripande.municipalities ?? []).map((m) => ({ value: m.code, label: m.name }))]}
        />
        <NativeSelect name="status" label="Status" defaultValue={listing.status} data={choices(studyOrderStatus)} />
        <NativeSelect name="prioritet" label="Prioritet" defaultValue={listing.priority} data={choices(studyOrderPriority)} />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.valfard.fouJamt.studyOrders;
          return nodes.length === 0 ? (
            <Empty title={isNarrowed ? 'Ingen beställning stämmer med det du valt' : 'Inget är beställt än'} />
          ) : (
            <>
              <DataTable
                caption="Beställningar"
                rows={nodes}
                keyOf={(order) => order.id}
                columns={[
                  {
                    header: 'Beställning',
                    isHeading: true,
                    cell: (order) => <Link to={`/bestallningar/${order.id}`}>{order.title}</Link>,
                    headerContent: <Heading listing={listing} parameters={parameters} by="TITLE" text="Beställning" />,
                    sorted: sortedOf(listing, 'TITLE'),
                  },
                  { header: 'Kommun', cell: (order) => order.municipality.name },
                  { header: 'Status', cell: (order) => <Mark tone={studyOrderTone[order.status]}>{studyOrderStatus[order.status]}</Mark> },
                  { header: 'Prioritet', cell: (order) => studyOrderPriority[order.priority] },
                  { header: 'Rang', numeric: true, cell: (order) => order.rank },
                  { header: 'Diarienummer', cell: (order) => <span className="nowrap">{order.registryNumber}</span> },
                  {
                    header: 'Beställd',
                    cell: (order) => <span className="nowrap">{formatDayOf(order.placedAt)}</span>,
                    headerContent: <Heading listing={listing} parameters={parameters} by="PLACED_AT" text="Beställd" />,
                    sorted: sortedOf(listing, 'PLACED_AT'),
                  },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="beställningar" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** The heading of a column that orders the list: an address as well. */
const Heading = ({ listing, parameters, by, text }: { listing: Listing; parameters: URLSearchParams; by: Listing['by']; text: string }) => {
  const sorted = sortedOf(listing, by);
  return (
    <Link className={styles.heading} to={addressOf(parameters, { ordna: orderParameter(listing, by), efter: null, fore: null })} preventScrollReset>
      {text}
      <span aria-hidden="true">{sorted === 'ascending' ? ' ↑' : sorted === 'descending' ? ' ↓' : ' ↕'}</span>
    </Link>
  );
};
