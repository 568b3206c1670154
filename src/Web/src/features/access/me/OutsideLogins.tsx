import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { UnlinkOutsideLoginDocument } from '@/__generated__/access/graphql';
import { formatDayOf, formatInstant } from '@/shared/format/dates';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { read, send } from '@/shared/session/asking';
import { outsideFault } from '@/shared/session/outside';
import type { Provider } from '@/shared/session/outside';
import { roleName, scopeText } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';
import type { Me } from './MyPage';
import styles from './Me.module.css';

/** Ways in by providers elsewhere; nothing is shown where the installation has none. */
export function OutsideLogins({ me, again }: { me: Me; again: () => void }) {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  const [refused, setRefused] = useState('');
  const [parameters] = useSearchParams();
  const unlink = useCommand(UnlinkOutsideLoginDocument, [], (data) => data.accessUnlinkOutsideLogin.errors);
  useEffect(() => {
    let isWanted = true;
    void read<readonly Provider[]>('outside').then((answer) => {
      if (answer.ok && isWanted) {
        setProviders(answer.value);
      }
    });
    return () => {
      isWanted = false;
    };
  }, []);
  if (providers.length === 0 && me.outsideLogins.length === 0) {
    return null;
  }
  const onLink = async (id: string) => {
    const answer = await send<{ address: string }>(`outside/${id}/link`, { returnTo: '/min-sida' });
    if (answer.ok) {
      window.location.assign(answer.value.address);
    } else {
      setRefused(answer.message);
    }
  };
  const onUnlink = async (id: string) => {
    await unlink.send({ input: { id } });
    again();
  };
  const fault = refused || outsideFault(parameters);
  const linked = providers.find((provider) => provider.id === parameters.get('kopplad'));
  return (
    <Section title="Inloggning hos andra" note="Logga in med ett konto som du har hos någon annan. Vad du heter och får göra här ändras inte av det.">
      {fault && (
        <p className={styles.refused} role="alert">
          {fault}
        </p>
      )}
      {linked && (
        <p className={styles.done} role="status">
          {linked.name} är kopplad. Nästa gång kan du logga in med den.
        </p>
      )}
      <FaultSummary faults={unlink.faults} labels={{}} idOf={() => ''} />
      {me.outsideLogins.length > 0 && (
        <DataTable
          caption="Inloggning hos andra"
          rows={me.outsideLogins}
          keyOf={(login) => login.id}
          columns={[
            { header: 'Hos', isHeading: true, cell: (login) => login.provider },
            { header: 'Kopplad', cell: (login) => formatDayOf(login.at) },
            { header: 'Senast använd', cell: (login) => (login.usedAt ? formatInstant(login.usedAt) : 'Aldrig') },
            { header: 'Roller därifrån', cell: (login) => login.roles.map((r) => `${roleName(r.role)}, ${scopeText(r.scopeKind, r.scopeValue)}`).join('; ') || 'Inga' },
            {
              header: 'Ta bort',
              cell: (login) => (
                <Button size="xs" variant="default" aria-label={`Ta bort ${login.provider}, kopplad ${formatInstant(login.at)}`} onClick={() => void onUnlink(login.id)}>
                  Ta bort
                </Button>
              ),
            },
          ]}
        />
      )}
      <div className={styles.row}>
        {providers.map((provider) => (
          <Button key={provider.id} variant="default" onClick={() => void onLink(provider.id)}>
            Koppla {provider.name}
          </Button>
        ))}
      </div>
    </Section>
  );
}
