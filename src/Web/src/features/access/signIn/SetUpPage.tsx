import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link } from 'react-router';
import { send } from '@/shared/session/asking';
import { Page } from '@/shared/ui/Page';
import { State } from '@/shared/ui/states';
import { useFragment } from './fragment';
import styles from './SignIn.module.css';

/** The first account of an installation, by the link that whoever runs it has printed. */
export function SetUpPage() {
  const token = useFragment().get('token') ?? '';
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState('');
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send('setup', { token, email: email.trim(), name: name.trim(), password });
    setRefused(answer.ok ? '' : answer.message);
    setDone(answer.ok);
  };
  return (
    <Page title="Kom igång" narrow lead="Skapa det första kontot. Det blir administratör och kan bjuda in alla andra.">
      {isDone ? (
        <State title="Kontot finns">
          <p>
            <Link to="/logga-in">Logga in</Link> och bjud in de andra.
          </p>
        </State>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          {refused && (
            <p className={styles.refused} role="alert">
              {refused}
            </p>
          )}
          <TextInput label="Namn" description="Som andra ser det." autoComplete="name" required withAsterisk={false} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TextInput label="E-postadress" type="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <PasswordInput
            label="Lösenord"
            description="Minst tolv tecken. Några ord efter varandra är lätta att minnas."
            autoComplete="new-password"
            required
            withAsterisk={false}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': 'Visa eller dölj lösenordet', tabIndex: 0 }}
          />
          <div className={styles.buttons}>
            <Button type="submit">Skapa kontot</Button>
          </div>
        </form>
      )}
    </Page>
  );
}
