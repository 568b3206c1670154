import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { send } from '@/shared/session/asking';
import { sessionOf } from '@/shared/session/session';
import type { SecondFactor, Session, SessionAnswer } from '@/shared/session/session';
import styles from './SignIn.module.css';

/** The second step: a code of the app, or one of those that were written down. */
export function SecondFactorForm({ kinds, begin }: { kinds: readonly SecondFactor[]; begin: (session: Session) => Promise<void> }) {
  const [kind, setKind] = useState<SecondFactor>(kinds[0] ?? 'TOTP');
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const answer = await send<SessionAnswer>('sign-in/second-factor', { code: code.replaceAll(' ', ''), kind });
    setSending(false);
    if (answer.ok) {
      await begin(sessionOf(answer.value));
    } else {
      setRefused(answer.message);
    }
  };
  const isTotp = kind === 'TOTP';
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p>{isTotp ? 'Öppna appen för engångskoder och skriv koden för Samverkan.' : 'Skriv en av de reservkoder som du sparade. Den gäller en gång.'}</p>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <TextInput
        key={kind}
        label={isTotp ? 'Engångskod' : 'Reservkod'}
        inputMode={isTotp ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        maw={260}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          Fortsätt
        </Button>
        {kinds.length > 1 && (
          <Button
            variant="subtle"
            onClick={() => {
              setKind(isTotp ? 'RECOVERY_CODE' : 'TOTP');
              setCode('');
              setRefused('');
            }}
          >
            {isTotp ? 'Använd en reservkod' : 'Använd appen'}
          </Button>
        )}
      </div>
    </form>
  );
}
