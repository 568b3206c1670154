import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { send } from '@/shared/session/asking';
import { outsideFault } from '@/shared/session/outside';
import { sessionOf, useSession } from '@/shared/session/session';
import type { Session, SessionAnswer } from '@/shared/session/session';
import { Page } from '@/shared/ui/Page';
import { State } from '@/shared/ui/states';
import { PasskeyButton } from './PasskeyButton';
import { ProviderButtons } from './ProviderButtons';
import { returnPathOf } from './returnPath';
import { SampleAccounts } from './SampleAccounts';
import { SecondFactorForm } from './SecondFactorForm';
import styles from './SignIn.module.css';

/** The way in. */
export function SignInPage() {
  const { session, changed } = useSession();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const to = returnPathOf(parameters);
  const begin = async (next: Session) => {
    changed(next);
    if (next.kind === 'signedIn') {
      await navigate(to, { replace: true });
    }
  };
  if (session.kind === 'signedIn') {
    return <Navigate to={to} replace />;
  }
  const fault = outsideFault(parameters);
  return (
    <Page title="Logga in" narrow>
      {fault && (
        <p className={styles.refused} role="alert">
          {fault}
        </p>
      )}
      {session.kind === 'open' && (
        <State title="Här behöver du inte logga in">
          <p>Det här Samverkan är öppet för den som kan nå det.</p>
        </State>
      )}
      {session.kind === 'halfway' && <SecondFactorForm kinds={session.secondFactor} begin={begin} />}
      {session.kind === 'anonymous' && (
        <>
          <PasswordForm email={email} password={password} setEmail={setEmail} setPassword={setPassword} begin={begin} />
          <PasskeyButton begin={begin} />
          <ProviderButtons returnTo={to} />
          <SampleAccounts
            choose={(account) => {
              setEmail(account.email);
              setPassword(account.password);
              document.getElementById('email')?.focus();
            }}
          />
        </>
      )}
    </Page>
  );
}

interface PasswordFormProps {
  email: string;
  password: string;
  setEmail: (email: string) => void;
  setPassword: (password: string) => void;
  begin: (session: Session) => Promise<void>;
}

function PasswordForm({ email, password, setEmail, setPassword, begin }: PasswordFormProps) {
  const [remember, setRemember] = useState(false);
  const [refused, setRefused] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const answer = await send<SessionAnswer>('sign-in', { email: email.trim(), password, remember });
    setSending(false);
    if (answer.ok) {
      await begin(sessionOf(answer.value));
    } else {
      setRefused(answer.message);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {refused && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <TextInput id="email" label="E-postadress" type="email" autoComplete="username" required withAsterisk={false} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
      <PasswordInput
        label="Lösenord"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': 'Visa eller dölj lösenordet', tabIndex: 0 }}
      />
      <Checkbox label="Håll mig inloggad på den här enheten" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          Logga in
        </Button>
        <Link to="/glomt-losenord">Glömt lösenordet?</Link>
      </div>
    </form>
  );
}
