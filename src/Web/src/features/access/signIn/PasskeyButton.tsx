import { Button } from '@mantine/core';
import { useState } from 'react';
import { send } from '@/shared/session/asking';
import { sessionOf } from '@/shared/session/session';
import type { Session, SessionAnswer } from '@/shared/session/session';
import { answerWithPasskey, canUsePasskeys } from '@/shared/webauthn';
import styles from './SignIn.module.css';

/** The way in with a passkey of the device, where the browser has them. */
export function PasskeyButton({ begin }: { begin: (session: Session) => Promise<void> }) {
  const [refused, setRefused] = useState('');
  if (!canUsePasskeys()) {
    return null;
  }
  const signIn = async () => {
    setRefused('');
    const options = await send<PublicKeyCredentialRequestOptionsJSON>('sign-in/passkey/options', {});
    if (!options.ok) {
      setRefused(options.message);
      return;
    }
    const credential = await answerWithPasskey(options.value);
    if (credential === undefined) {
      return;
    }
    const answer = await send<SessionAnswer>('sign-in/passkey', { credential: JSON.parse(credential) as object });
    if (answer.ok) {
      await begin(sessionOf(answer.value));
    } else {
      setRefused(answer.message);
    }
  };
  return (
    <div className={styles.form}>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => void signIn()}>
          Logga in med passnyckel
        </Button>
      </div>
    </div>
  );
}
