import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { AddPasskeyDocument, BeginPasskeyDocument, RemovePasskeyDocument } from '@/__generated__/access/graphql';
import { formatDayOf, formatInstant } from '@/shared/format/dates';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';
import { canUsePasskeys, makePasskey } from '@/shared/webauthn';
import type { Me } from './MyPage';
import { RenamePasskey } from './RenamePasskey';
import styles from './Me.module.css';

/** Ways in without a password: a fingerprint, a face, a security key. */
export function Passkeys({ me, again }: { me: Me; again: () => void }) {
  const [name, setName] = useState('');
  const begin = useCommand(BeginPasskeyDocument, [], (data) => data.accessBeginPasskey.errors);
  const add = useCommand(AddPasskeyDocument, ['name'], (data) => data.accessAddPasskey.errors);
  const remove = useCommand(RemovePasskeyDocument, [], (data) => data.accessRemovePasskey.errors);
  const onAdd = async (event: FormEvent) => {
    event.preventDefault();
    const begun = (await begin.send({}))?.accessBeginPasskey;
    const credential = begun?.options && begun.state ? await makePasskey(begun.options) : undefined;
    if (begun?.state && credential && (await add.send({ input: { state: begun.state, credential, name } }))) {
      setName('');
      again();
    }
  };
  const onRemove = async (id: string) => {
    await remove.send({ input: { id } });
    again();
  };
  return (
    <Section title="Passnycklar" note="Logga in med fingeravtryck, ansikte eller säkerhetsnyckel i stället för lösenord.">
      {[begin, remove].map((command, i) => (
        <FaultSummary key={i} faults={command.faults} labels={{}} idOf={() => ''} />
      ))}
      {me.passkeys.length > 0 && (
        <DataTable
          caption="Passnycklar"
          rows={me.passkeys}
          keyOf={(passkey) => passkey.id}
          columns={[
            { header: 'Namn', isHeading: true, cell: (passkey) => passkey.name },
            { header: 'Byt namn', cell: (passkey) => <RenamePasskey passkey={passkey} again={again} /> },
            { header: 'Tillagd', cell: (passkey) => formatDayOf(passkey.at) },
            { header: 'Senast använd', cell: (passkey) => (passkey.usedAt ? formatInstant(passkey.usedAt) : 'Aldrig') },
            {
              header: 'Ta bort',
              cell: (passkey) => (
                <Button size="xs" variant="default" aria-label={`Ta bort ${passkey.name}`} onClick={() => void onRemove(passkey.id)}>
                  Ta bort
                </Button>
              ),
            },
          ]}
        />
      )}
      {canUsePasskeys() ? (
        <form className={styles.form} onSubmit={(event) => void onAdd(event)}>
          <FaultSummary faults={add.faults} labels={{ name: 'Vad den heter' }} idOf={() => 'passnyckel-name'} />
          <TextInput id="passnyckel-name" label="Vad den heter" description="Till exempel: min telefon." required withAsterisk={false} error={add.faults.of['name']} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <div>
            <Button type="submit" variant="default" loading={begin.isSending || add.isSending}>
              Lägg till en passnyckel
            </Button>
          </div>
        </form>
      ) : (
        <p className="soft">Den här webbläsaren kan inte göra passnycklar på den här adressen.</p>
      )}
    </Section>
  );
}
