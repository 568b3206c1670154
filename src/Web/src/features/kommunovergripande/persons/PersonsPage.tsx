import { TextInput } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { PersonsDocument } from '@/__generated__/kommunovergripande/graphql';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Filters } from '@/shared/ui/Filters';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Empty } from '@/shared/ui/states';
import { filled, pageLinks, pageOf } from '@/shared/url/lists';

/** The register of persons. */
export function PersonsPage() {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get('namn') ?? '';
  const [asked, ask] = useQuery({ query: PersonsDocument, variables: { where: text ? { name: { contains: text } } : {}, ...pageOf(parameters, 50) } });
  return (
    <Page title="Personer" lead="De som arbetar i samverkan eller företräder någon i den.">
      <Filters key={text} label="Personer" onApply={(form) => setParameters(filled(form))} onClear={text ? () => setParameters({}) : undefined}>
        <TextInput name="namn" label="Namn" type="search" defaultValue={text} />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.kommunovergripande.persons;
          return nodes.length === 0 ? (
            <Empty title={text ? `Ingen heter ”${text}”` : 'Inga personer är registrerade'}>
              {!text && <p>Exempeldata namnger ämbeten, inte människor. Personer läggs in av den som förvaltar registret.</p>}
            </Empty>
          ) : (
            <>
              <DataTable
                caption="Personer"
                rows={nodes}
                keyOf={(p) => p.id}
                columns={[
                  { header: 'Namn', isHeading: true, cell: (p) => <Link to={`/personer/${p.id}`}>{p.name}</Link> },
                  { header: 'Befattning', cell: (p) => p.title },
                  { header: 'Organisation', cell: (p) => <Link to={`/organisationer/${p.organisation.id}`}>{p.organisation.name}</Link> },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="personer" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
