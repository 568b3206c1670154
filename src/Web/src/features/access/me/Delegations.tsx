import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { DelegateGrantDocument, EndOwnGrantDocument } from '@/__generated__/access/graphql';
import { formatDayOf } from '@/shared/format/dates';
import { endOfDay } from '@/shared/format/instants';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { roleName, scopeText } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { holds } from './grants';
import type { Me } from './MyPage';
import styles from './Me.module.css';

const labels = { id: 'Roll', email: 'Till vem', until: 'Till och med', reason: 'Varför' };

/** Lends one's roles to others for a while. */
export function Delegations({ me, again }: { me: Me; again: () => void }) {
  const end = useCommand(EndOwnGrantDocument, [], (data) => data.accessEndGrant.errors);
  const lendable = me.grants.filter((grant) => holds(grant) && !grant.isDelegated);
  const onEnd = async (id: string, version: number) => {
    await end.send({ input: { id, version, reason: 'Avslutad av den som delegerade' } });
    again();
  };
  if (lendable.length === 0 && me.delegations.length === 0) {
    return null;
  }
  return (
    <Section title="Delegera till någon annan" note="Låt någon göra det du får göra, under en tid. Du kan avsluta det när du vill.">
      <FaultSummary faults={end.faults} labels={{}} idOf={() => ''} />
      {me.delegations.length > 0 && (
        <DataTable
          caption="Delegerat"
          rows={me.delegations}
          keyOf={(d) => d.grant.id}
          columns={[
            { header: 'Till', isHeading: true, cell: (d) => d.to },
            { header: 'Roll', cell: (d) => `${roleName(d.grant.role)}: ${scopeText(d.grant.scopeKind, d.grant.scopeValue)}` },
            { header: 'Till och med', cell: (d) => d.grant.until && formatDayOf(new Date(Date.parse(d.grant.until) - 1).toISOString()) },
            {
              header: 'Avsluta',
              cell: (d) =>
                d.grant.endedAt ? (
                  <Mark tone="over">Avslutad</Mark>
                ) : (
                  <Button size="xs" variant="default" aria-label={`Avsluta delegeringen till ${d.to}`} onClick={() => void onEnd(d.grant.id, d.grant.version)}>
                    Avsluta
                  </Button>
                ),
            },
          ]}
        />
      )}
      {lendable.length > 0 && <Lend grants={lendable} again={again} />}
    </Section>
  );
}

function Lend({ grants, again }: { grants: Me['grants']; again: () => void }) {
  const [id, setId] = useState(grants[0]?.id ?? '');
  const [email, setEmail] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { send, faults, isSending } = useCommand(DelegateGrantDocument, Object.keys(labels), (data) => data.accessDelegateGrant.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await send({ input: { id, email: email.trim(), until: endOfDay(until), reason } })) {
      setEmail('');
      setReason('');
      again();
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <FaultSummary faults={faults} labels={labels} idOf={(field) => `delegera-${field}`} />
      <NativeSelect id="delegera-id" label={labels.id} value={id} onChange={(event) => setId(event.currentTarget.value)} data={grants.map((grant) => ({ value: grant.id, label: `${roleName(grant.role)}: ${scopeText(grant.scopeKind, grant.scopeValue)}` }))} error={faults.of['id']} />
      <TextInput id="delegera-email" label={labels.email} description="E-postadressen till den andras konto." type="email" required withAsterisk={false} error={faults.of['email']} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <TextInput id="delegera-until" label={labels.until} type="date" maw={220} required withAsterisk={false} error={faults.of['until']} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      <TextInput id="delegera-reason" label={labels.reason} required withAsterisk={false} error={faults.of['reason']} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div>
        <Button type="submit" variant="default" loading={isSending}>
          Delegera
        </Button>
      </div>
    </form>
  );
}
