import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { read } from '@/shared/session/asking';
import { roleName } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';

/** An account of Development. */
export interface SampleAccount {
  email: string;
  name: string;
  role: string;
  password: string;
  scope: string;
}

/** In Development: the accounts that one can look at the product with. Elsewhere there are none, and nothing is shown. */
export function SampleAccounts({ choose }: { choose: (account: SampleAccount) => void }) {
  const [accounts, setAccounts] = useState<readonly SampleAccount[]>([]);
  useEffect(() => {
    let isWanted = true;
    void read<readonly SampleAccount[]>('sample-accounts').then((answer) => {
      if (answer.ok && isWanted) {
        setAccounts(answer.value);
      }
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    accounts.length > 0 && (
      <Section title="Exempelkonton" note="Finns bara där Samverkan utvecklas. Välj ett, så fylls formuläret i." actions={<Link to="/utveckling/mejl">Mejl som skulle ha skickats</Link>}>
        <DataTable
          caption="Exempelkonton"
          rows={accounts}
          keyOf={(account) => account.email}
          columns={[
            { header: 'Konto', isHeading: true, cell: (account) => account.name },
            { header: 'Roll', cell: (account) => roleName(account.role) },
            { header: 'Gäller', cell: (account) => account.scope },
            {
              header: 'Använd',
              cell: (account) => (
                <Button variant="default" size="xs" aria-label={`Välj ${account.name}`} onClick={() => choose(account)}>
                  Välj
                </Button>
              ),
            },
          ]}
        />
      </Section>
    )
  );
}
