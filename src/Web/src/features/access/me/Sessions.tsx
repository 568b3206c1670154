import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EndSessionDocument } from '@/__generated__/access/graphql';
import { formatInstant } from '@/shared/format/dates';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';
import { deviceOf } from './device';
import type { Me } from './MyPage';

/** Where one is signed in. */
export function Sessions({ sessions, again, leaveAll }: { sessions: Me['sessions']; again: () => void; leaveAll: ReactNode }) {
  const { send, faults } = useCommand(EndSessionDocument, [], (data) => data.accessEndSession.errors);
  const end = async (id: string) => {
    await send({ input: { id } });
    again();
  };
  return (
    <Section title="Inloggade enheter" note="Känner du inte igen en enhet: logga ut den och byt lösenord." actions={leaveAll}>
      <FaultSummary faults={faults} labels={{}} idOf={() => ''} />
      <DataTable
        caption="Inloggade enheter"
        rows={sessions}
        keyOf={(s) => s.id}
        columns={[
          { header: 'Enhet', isHeading: true, cell: (s) => `${deviceOf(s.device)}${s.isCurrent ? ' (den här)' : ''}` },
          { header: 'Adress', cell: (s) => s.address },
          { header: 'Inloggad', cell: (s) => formatInstant(s.at) },
          { header: 'Senast använd', cell: (s) => formatInstant(s.seenAt) },
          {
            header: 'Logga ut',
            cell: (s) =>
              !s.isCurrent && (
                <Button size="xs" variant="default" aria-label={`Logga ut ${deviceOf(s.device)}, inloggad ${formatInstant(s.at)}`} onClick={() => void end(s.id)}>
                  Logga ut
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
