import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { send } from '@/shared/session/asking';
import { Page } from '@/shared/ui/Page';
import { State } from '@/shared/ui/states';
import { useFragment } from './fragment';
import styles from './SignIn.module.css';

/** Chooses a password by the link of a mail; the link's secret stands after the number sign, which no server sees. */
export function PasswordPage() {
  const link = useFragment();
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState('');
  const [isDone, setDone] = useState(false);
  const [email, token] = [link.get('email') ?? '', link.get('token') ?? ''];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('reset', { email, token, password });
    setRefused(answer.ok ? '' : answer.message);
    setDone(answer.ok);
  };
  return (
    <Page title="Välj lösenord" narrow>
      {isDone ? (
        <State title="Lösenordet är valt">
          <p>
            <Link to="/logga-in">Logga in</Link> med det nya lösenordet.
          </p>
        </State>
      ) : token === '' ? (
        <State title="Länken är inte hel" alert>
          <p>
            Öppna den direkt ur mejlet, eller <Link to="/glomt-losenord">be om en ny</Link>.
          </p>
        </State>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <p>Lösenordet gäller för {email}.</p>
          {refused && (
            <p className={styles.refused} role="alert">
              {refused}
            </p>
          )}
          {/* which account the password is for, so that password managers keep it in the right place */}
          <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label="Nytt lösenord"
            description="Minst tolv tecken. Några ord efter varandra är lätta att minnas."
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Visa eller dölj lösenordet', tabIndex: 0 }}
          />
          <div className={styles.buttons}>
            <Button type="submit">Spara lösenordet</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
