import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { CreateApiKeyDocument, RevokeApiKeyDocument } from '@/__generated__/access/graphql';
import { formatDayOf, formatInstant } from '@/shared/format/dates';
import { endOfDay } from '@/shared/format/instants';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { useMay } from '@/shared/session/session';
import { roleName, scopeText } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { holds } from './grants';
import type { Me } from './MyPage';
import styles from './Me.module.css';

/** Keys for programs: Excel, Power BI, a municipality's own frontend. */
export function ApiKeys({ me, again }: { me: Me; again: () => void }) {
  const may = useMay();
  const revoke = useCommand(RevokeApiKeyDocument, [], (data) => data.accessRevokeApiKey.errors);
  const onRevoke = async (id: string) => {
    await revoke.send({ input: { id } });
    again();
  };
  if (!may('access.apiKey.create') && me.apiKeys.length === 0) {
    return null;
  }
  return (
    <Section title="API-nycklar" note="För program som läser åt dig. I Excel och Power BI används nyckeln som lösenord.">
      <FaultSummary faults={revoke.faults} labels={{}} idOf={() => ''} />
      {me.apiKeys.length > 0 && (
        <DataTable
          caption="API-nycklar"
          rows={me.apiKeys}
          keyOf={(key) => key.id}
          columns={[
            { header: 'Namn', isHeading: true, cell: (key) => key.name },
            { header: 'Börjar med', cell: (key) => <code>{key.prefix}</code> },
            { header: 'Skapad', cell: (key) => formatDayOf(key.at) },
            { header: 'Upphör', cell: (key) => formatDayOf(key.expiresAt) },
            { header: 'Senast använd', cell: (key) => (key.usedAt ? formatInstant(key.usedAt) : 'Aldrig') },
            {
              header: 'Återkalla',
              cell: (key) =>
                key.revokedAt ? (
                  <Mark tone="over">Återkallad</Mark>
                ) : (
                  <Button size="xs" variant="default" aria-label={`Återkalla ${key.name}`} onClick={() => void onRevoke(key.id)}>
                    Återkalla
                  </Button>
                ),
            },
          ]}
        />
      )}
      {may('access.apiKey.create') && <NewKey grants={me.grants.filter((grant) => holds(grant))} again={again} />}
    </Section>
  );
}

function NewKey({ grants, again }: { grants: Me['grants']; again: () => void }) {
  const [name, setName] = useState('');
  const [until, setUntil] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [secret, setSecret] = useState('');
  const { send, faults, isSending } = useCommand(CreateApiKeyDocument, ['name', 'grantIds', 'expiresAt'], (data) => data.accessCreateApiKey.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await send({ input: { name, grantIds: [...chosen], expiresAt: until ? endOfDay(until) : '' } });
    if (done?.accessCreateApiKey.secret) {
      setSecret(done.accessCreateApiKey.secret);
      setName('');
      setChosen([]);
      again();
    }
  };
  return (
    <>
      <h3>Ny nyckel</h3>
      {secret && (
        <p className={styles.secret} role="status">
          Kopiera nyckeln nu, den visas bara här:
          <code>{secret}</code>
        </p>
      )}
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <FaultSummary faults={faults} labels={{ name: 'Vad den är till för', grantIds: 'Roller', expiresAt: 'Gäller till och med' }} idOf={(field) => `nyckel-${field}`} />
        <TextInput id="nyckel-name" label="Vad den är till för" required withAsterisk={false} error={faults.of['name']} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Checkbox.Group label="Vilka av dina roller den har" value={[...chosen]} onChange={setChosen} error={faults.of['grantIds']}>
          {grants.map((grant) => (
            <Checkbox key={grant.id} id={grant === grants[0] ? 'nyckel-grantIds' : undefined} mt={8} value={grant.id} label={`${roleName(grant.role)}: ${scopeText(grant.scopeKind, grant.scopeValue)}`} />
          ))}
        </Checkbox.Group>
        <TextInput id="nyckel-expiresAt" label="Gäller till och med" description="Högst ett år." type="date" required withAsterisk={false} maw={220} error={faults.of['expiresAt']} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
        <div>
          <Button type="submit" variant="default" loading={isSending}>
            Skapa nyckeln
          </Button>
        </div>
      </form>
    </>
  );
}
