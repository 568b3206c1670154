import { Button } from '@mantine/core';
import { ownHeader } from '@/shared/graph/client';
import { readSession, useSession } from '@/shared/session/session';
import { roleName, scopeText } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Denied, Empty } from '@/shared/ui/states';
import { base } from '@/shared/url/place';

/** What is one's own: who one is here, what one may, and the way out of every device. */
export function MyPage() {
  const { session, changed } = useSession();
  const leaveAll = async () => {
    await fetch(`${base}/access/sign-out-everywhere`, { method: 'POST', headers: ownHeader, credentials: 'same-origin' });
    changed(await readSession());
  };
  if (session.kind !== 'signedIn') {
    return (
      <Page title="Min sida">
        <Denied failure="unauthenticated" />
      </Page>
    );
  }
  return (
    <Page title="Min sida" kicker={session.account.name}>
      <Facts
        facts={[
          ['Namn', session.account.name],
          ['E-postadress', session.account.email],
        ]}
      />
      <Section title="Dina roller" note="De avgör vad du ser och kan göra.">
        {session.grants.length === 0 ? (
          <Empty title="Du har inga roller än">
            <p>Den som administrerar Samverkan ger dig dem.</p>
          </Empty>
        ) : (
          <DataTable
            caption="Dina roller"
            rows={session.grants}
            keyOf={(grant) => `${grant.role} ${grant.scopeKind} ${grant.scopeValue}`}
            columns={[
              { header: 'Roll', isHeading: true, cell: (grant) => roleName(grant.role) },
              { header: 'Gäller', cell: (grant) => scopeText(grant.scopeKind, grant.scopeValue, grant.scopeName) },
            ]}
          />
        )}
      </Section>
      <Section title="Inloggade enheter" note="Har du glömt att logga ut någonstans, eller tappat en enhet: logga ut överallt, också här.">
        <Button variant="default" onClick={() => void leaveAll()}>
          Logga ut överallt
        </Button>
      </Section>
    </Page>
  );
}
