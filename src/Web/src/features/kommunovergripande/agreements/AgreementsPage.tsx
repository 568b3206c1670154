import { NativeSelect, TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { AgreementKind, AgreementStatus } from '@/__generated__/kommunovergripande/graphql';
import { AgreementsDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatPeriod, isDay } from '@/shared/format/dates';
import { agreementKind, agreementPhase, agreementStatus } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Filters } from '@/shared/ui/Filters';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { filled, pageLinks, pageOf } from '@/shared/url/lists';
import { phaseTone, statusTone } from './tones';

const isKind = (text: string | null): text is AgreementKind => text !== null && text in agreementKind;
const isStatus = (text: string | null): text is AgreementStatus => text !== null && text in agreementStatus;
const choices = (words: Record<string, string>) => [{ value: '', label: 'Alla' }, ...Object.entries(words).map(([value, label]) => ({ value, label }))];

/** The county's agreements, each version by itself. */
export function AgreementsPage() {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('titel') ?? '';
  const kind = parameters.get('slag');
  const status = parameters.get('status');
  const day = parameters.get('galler') ?? '';
  const on = isDay(day) ? day : null;
  const where = { ...(text && { title: { contains: text } }), ...(isKind(kind) && { kind: { eq: kind } }), ...(isStatus(status) && { status: { eq: status } }) };
  const [asked, ask] = useQuery({ query: AgreementsDocument, variables: { where, on, ...pageOf(parameters, 50) } });
  const isNarrowed = parameters.size > 0;
  return (
    <Page title="Överenskommelser" lead="Vad regionen, kommunerna och andra har kommit överens om. Varje version står för sig.">
      <Filters key={parameters.toString()} label="Överenskommelser" onApply={(form) => setParameters(filled(form))} onClear={isNarrowed ? () => setParameters({}) : undefined}>
        <TextInput name="titel" label="Titel" type="search" defaultValue={text} />
        <NativeSelect name="slag" label="Slag" defaultValue={isKind(kind) ? kind : ''} data={choices(agreementKind)} />
        <NativeSelect name="status" label="Status" defaultValue={isStatus(status) ? status : ''} data={choices(agreementStatus)} />
        <TextInput name="galler" label="Gällde den" type="date" defaultValue={on ?? ''} />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.kommunovergripande.agreements;
          return nodes.length === 0 ? (
            <Empty title={isNarrowed ? 'Ingen överenskommelse stämmer med det du valt' : 'Inga överenskommelser är registrerade'} />
          ) : (
            <>
              <DataTable
                caption="Överenskommelser"
                rows={nodes}
                keyOf={(a) => a.id}
                columns={[
                  { header: 'Överenskommelse', isHeading: true, cell: (a) => <Link to={`/overenskommelser/${a.id}`}>{a.title}</Link> },
                  { header: 'Slag', cell: (a) => agreementKind[a.kind] },
                  { header: 'Status', cell: (a) => <Mark tone={statusTone[a.status]}>{agreementStatus[a.status]}</Mark> },
                  { header: 'I dag', cell: (a) => <Mark tone={phaseTone[a.phase]}>{agreementPhase[a.phase]}</Mark> },
                  { header: 'Gäller', cell: (a) => formatPeriod(a.appliesFrom, a.appliesTo) },
                  { header: 'Parter', numeric: true, cell: (a) => a.parties.length },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="överenskommelser" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
