import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DiaryDocument } from '@/__generated__/valfard/graphql';
import { formatDayOf } from '@/shared/format/dates';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { pageLinks, pageOf } from '@/shared/url/lists';

/** What has come in, for everybody: of what is secret, that it exists, its day and its number. */
export function DiaryPage() {
  const [parameters] = useSearchParams();
  const [asked, ask] = useQuery({ query: DiaryDocument, variables: pageOf(parameters, 50) });
  return (
    <Page title="Diarium" lead="Beställningar till FoU Jämt, öppet för alla. Av det som är sekretessbelagt visas att det finns, dag och nummer (offentlighets- och sekretesslagen 5 kap. 2 §).">
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.valfard.fouJamt.diary;
          return nodes.length === 0 ? (
            <Empty title="Inget har kommit in" />
          ) : (
            <>
              <DataTable
                caption="Diarium"
                rows={nodes}
                keyOf={(entry) => entry.registryNumber}
                columns={[
                  { header: 'Diarienummer', isHeading: true, cell: (entry) => <span className="nowrap">{entry.registryNumber}</span> },
                  { header: 'Kom in', cell: (entry) => <span className="nowrap">{formatDayOf(entry.placedAt)}</span> },
                  { header: 'Avsändare', cell: (entry) => entry.sender?.name ?? <span className="soft">Sekretess</span> },
                  { header: 'Ärende', cell: (entry) => entry.matter ?? <span className="soft">Sekretess</span> },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="poster" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
