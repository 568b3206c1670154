import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { AccountQuery, Role, ScopeKind } from '@/__generated__/access/graphql';
import { GiveGrantDocument } from '@/__generated__/access/graphql';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { endOfDay } from '@/shared/format/instants';
import { roles, scopeKinds } from '@/shared/terms/roles';
import styles from './Accounts.module.css';

const labels = { role: 'Roll', scopeKind: 'Gäller', scopeValue: 'Vilken', until: 'Till och med', reason: 'Varför' };

const places: readonly { value: string; label: string }[] = [
  { value: 'kommunovergripande', label: 'Kommunövergripande' },
  { value: 'valfard', label: 'Välfärd' },
];

const networks: readonly { value: string; label: string }[] = [{ value: 'valfard/fouJamt', label: 'FoU Jämt' }];

/** A role in a scope, for a while or until further notice. */
export function GiveGrantForm({ accountId, municipalities, again }: { accountId: string; municipalities: AccountQuery['kommunovergripande']['municipalities']; again: () => void }) {
  const [role, setRole] = useState('MUNICIPAL_REPRESENTATIVE');
  const [kind, setKind] = useState('MUNICIPALITY');
  const [value, setValue] = useState('');
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { send, faults, isSending } = useCommand(GiveGrantDocument, Object.keys(labels), (data) => data.accessGiveGrant.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { accountId, role: role as Role, scopeKind: kind as ScopeKind, scopeValue: kind === 'EVERYTHING' ? '' : value, reason, until: until ? endOfDay(until) : null };
    if (await send({ input })) {
      setReason('');
      again();
    }
  };
  const choices = kind === 'MUNICIPALITY' ? municipalities.map((m) => ({ value: m.code, label: m.name })) : kind === 'MODULE' ? places : kind === 'NETWORK' ? networks : undefined;
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <FaultSummary faults={faults} labels={labels} idOf={(field) => `roll-${field}`} />
      <NativeSelect id="roll-role" label={labels.role} data={[...roles]} error={faults.of['role']} value={role} onChange={(event) => setRole(event.currentTarget.value)} />
      <NativeSelect
        id="roll-scopeKind"
        label={labels.scopeKind}
        data={[...scopeKinds]}
        error={faults.of['scopeKind']}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value);
          setValue('');
        }}
      />
      {kind !== 'EVERYTHING' &&
        (choices ? (
          <NativeSelect id="roll-scopeValue" label={labels.scopeValue} data={[{ value: '', label: 'Välj' }, ...choices]} error={faults.of['scopeValue']} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
        ) : (
          <TextInput id="roll-scopeValue" label={labels.scopeValue} description="Dess id." error={faults.of['scopeValue']} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
        ))}
      <TextInput id="roll-until" label={labels.until} description="Lämna tomt för tills vidare." type="date" maw={220} error={faults.of['until']} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      <TextInput id="roll-reason" label={labels.reason} error={faults.of['reason']} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div>
        <Button type="submit" loading={isSending}>
          Ge rollen
        </Button>
      </div>
    </form>
  );
}
