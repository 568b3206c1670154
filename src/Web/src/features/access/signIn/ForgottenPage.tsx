import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { send } from '@/shared/session/asking';
import { Page } from '@/shared/ui/Page';
import { State } from '@/shared/ui/states';
import styles from './SignIn.module.css';

/** Asks for a link to choose a new password. The answer is the same whether there is such an account or not. */
export function ForgottenPage() {
  const [email, setEmail] = useState('');
  const [refused, setRefused] = useState('');
  const [isSent, setSent] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('forgotten', { email: email.trim() });
    setRefused(answer.ok ? '' : answer.message);
    setSent(answer.ok);
  };
  return (
    <Page title="Glömt lösenordet" narrow crumbs={[{ to: '/logga-in', text: 'Logga in' }]}>
      {isSent ? (
        <State title="Se efter i din e-post">
          <p>Finns det ett konto med adressen har ett mejl skickats dit, med en länk där du väljer ett nytt lösenord. Kommer inget: kontrollera adressen och skräpposten.</p>
          <p>
            <Link to="/logga-in">Till inloggningen</Link>
          </p>
        </State>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <p>Skriv din e-postadress, så skickas en länk där du kan välja ett nytt lösenord.</p>
          {refused && (
            <p className={styles.refused} role="alert">
              {refused}
            </p>
          )}
          <TextInput label="E-postadress" type="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <div className={styles.buttons}>
            <Button type="submit">Skicka länken</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
