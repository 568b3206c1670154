import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ChangePasswordDocument } from '@/__generated__/access/graphql';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import styles from './Me.module.css';

const toggle = { 'aria-label': 'Visa eller dölj lösenordet', tabIndex: 0 };

/** Another password. */
export function PasswordForm() {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const { send, faults, isSending } = useCommand(ChangePasswordDocument, ['current', 'password'], (data) => data.accessChangePassword.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await send({ input: { current, password } });
    setDone(done !== undefined);
    if (done) {
      setCurrent('');
      setPassword('');
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <FaultSummary faults={faults} labels={{ current: 'Nuvarande lösenord', password: 'Nytt lösenord' }} idOf={(field) => `losen-${field}`} />
      {isDone && (
        <p className={styles.done} role="status">
          Lösenordet är bytt.
        </p>
      )}
      <PasswordInput id="losen-current" label="Nuvarande lösenord" autoComplete="current-password" error={faults.of['current']} value={current} onChange={(e) => setCurrent(e.currentTarget.value)} visibilityToggleButtonProps={toggle} />
      <PasswordInput
        id="losen-password"
        label="Nytt lösenord"
        description="Minst tolv tecken. Några ord efter varandra är lätta att minnas."
        autoComplete="new-password"
        error={faults.of['password']}
        value={password}
        onChange={(e) => setPassword(e.currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <div>
        <Button type="submit" variant="default" loading={isSending}>
          Byt lösenord
        </Button>
      </div>
    </form>
  );
}
