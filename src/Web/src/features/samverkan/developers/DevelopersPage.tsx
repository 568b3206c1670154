import { base, hostedModules } from '@/shared/url/place';
import { DataTable } from '@/shared/ui/DataTable';
import { Page } from '@/shared/ui/Page';
import { Scroll } from '@/shared/ui/Scroll';
import { Section } from '@/shared/ui/Section';

const first = `{
  kommunovergripande {
    municipalities {
      code name
      population(year: 2024)
    }
  }
}`;

/** Where a developer or a reporting tool goes on: the graphs that this host serves. */
export function DevelopersPage() {
  const graphs = [
    { address: '/graphql', what: 'Alla områden i en graf' },
    ...hostedModules.map((name) => ({ address: `/graphql/${name}`, what: 'Ett område, som subgraf (Apollo Federation 2)' })),
  ];
  return (
    <Page title="För utvecklare" lead="Portalen läser och skriver genom samma öppna graf som ni kan använda.">
      <Section title="Grafer" note="I en webbläsare svarar varje adress med GraphiQL, som har dokumentation av varje fält.">
        <DataTable
          caption="Grafer"
          rows={graphs}
          keyOf={(graph) => graph.address}
          columns={[
            { header: 'Adress', isHeading: true, cell: (graph) => <code>{graph.address}</code> },
            { header: 'Vad', cell: (graph) => graph.what },
            { header: 'Utforska', cell: (graph) => <a href={base + graph.address} aria-label={`GraphiQL för ${graph.address}`}>GraphiQL</a> },
            { header: 'Schema', cell: (graph) => <a href={`${base}${graph.address}?sdl`} aria-label={`SDL för ${graph.address}`}>SDL</a> },
          ]}
        />
      </Section>
      <Section title="En första fråga" note="Klistra in den i GraphiQL, eller skicka den med POST till samma adress.">
        <Scroll label="Frågans text">
          <pre style={{ margin: 0, padding: 'var(--step-2)' }}>
            <code>{first}</code>
          </pre>
        </Scroll>
      </Section>
    </Page>
  );
}
