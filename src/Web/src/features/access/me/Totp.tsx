import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { BeginTotpDocument, ConfirmTotpDocument, NewRecoveryCodesDocument, RemoveTotpDocument } from '@/__generated__/access/graphql';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { Section } from '@/shared/ui/Section';
import type { Me } from './MyPage';
import styles from './Me.module.css';

/** One-time codes of an app as a second step at sign-in, and codes for paper. */
export function Totp({ me, again }: { me: Me; again: () => void }) {
  const [started, setStarted] = useState<{ secret: string; uri: string }>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [code, setCode] = useState('');
  const begin = useCommand(BeginTotpDocument, [], (data) => data.accessBeginTotp.errors);
  const confirm = useCommand(ConfirmTotpDocument, ['code'], (data) => data.accessConfirmTotp.errors);
  const renew = useCommand(NewRecoveryCodesDocument, [], (data) => data.accessNewRecoveryCodes.errors);
  const remove = useCommand(RemoveTotpDocument, [], (data) => data.accessRemoveTotp.errors);

  const onBegin = async () => {
    const done = await begin.send({});
    if (done?.accessBeginTotp.secret && done.accessBeginTotp.uri) {
      setStarted({ secret: done.accessBeginTotp.secret, uri: done.accessBeginTotp.uri });
    }
  };
  const onConfirm = async (event: FormEvent) => {
    event.preventDefault();
    const done = await confirm.send({ input: { code: code.replaceAll(' ', '') } });
    if (done) {
      setStarted(undefined);
      setCode('');
      setCodes(done.accessConfirmTotp.recoveryCodes ?? undefined);
      again();
    }
  };
  const onRenew = async () => setCodes((await renew.send({}))?.accessNewRecoveryCodes.recoveryCodes ?? undefined);
  const onRemove = async () => {
    if (await remove.send({})) {
      setCodes(undefined);
      again();
    }
  };
  return (
    <Section title="Engångskoder" note="Ett andra steg vid inloggningen: en kod ur en app i telefonen.">
      {[begin, renew, remove].map((command, i) => (
        <FaultSummary key={i} faults={command.faults} labels={{}} idOf={() => ''} />
      ))}
      {codes && (
        <div className={styles.secret} role="status">
          Spara reservkoderna nu, de visas bara här. Var och en gäller en gång, om du inte har telefonen.
          <ul className={styles.codes}>
            {codes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {me.hasTotp && (
        <>
          <p>Engångskoder är på. {me.recoveryCodesLeft} reservkoder återstår.</p>
          <div className={styles.row}>
            <Button variant="default" onClick={() => void onRenew()} loading={renew.isSending}>
              Nya reservkoder
            </Button>
            <Button variant="default" onClick={() => void onRemove()} loading={remove.isSending}>
              Stäng av engångskoder
            </Button>
          </div>
        </>
      )}
      {!me.hasTotp && !started && (
        <Button variant="default" onClick={() => void onBegin()} loading={begin.isSending}>
          Slå på engångskoder
        </Button>
      )}
      {started && (
        <form className={styles.form} onSubmit={(event) => void onConfirm(event)}>
          <FaultSummary faults={confirm.faults} labels={{ code: 'Kod ur appen' }} idOf={() => 'totp-code'} />
          <p className={styles.secret}>
            Lägg till ett konto i appen. <a href={started.uri}>Öppna appen här</a>, eller skriv in nyckeln:
            <code>{started.secret}</code>
          </p>
          <TextInput id="totp-code" label="Kod ur appen" inputMode="numeric" autoComplete="one-time-code" maw={200} error={confirm.faults.of['code']} value={code} onChange={(event) => setCode(event.currentTarget.value)} />
          <div>
            <Button type="submit" loading={confirm.isSending}>
              Bekräfta
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}
