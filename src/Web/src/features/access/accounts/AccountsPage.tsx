import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AccountsDocument, InviteAccountDocument } from '@/__generated__/access/graphql';
import { formatDayOf } from '@/shared/format/dates';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { useMay } from '@/shared/session/session';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Filters } from '@/shared/ui/Filters';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Pages } from '@/shared/ui/Pages';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import { filled, pageLinks, pageOf } from '@/shared/url/lists';
import { accountStatus, accountTone } from './words';
import styles from './Accounts.module.css';

/** Everybody who has an account. */
export function AccountsPage() {
  const [parameters, setParameters] = useSearchParams();
  const may = useMay();
  const text = parameters.get('namn') ?? '';
  const [asked, ask] = useQuery({ query: AccountsDocument, variables: { where: text ? { name: { contains: text } } : {}, ...pageOf(parameters, 50) } });
  return (
    <Page title="Konton" lead="De som kan logga in, och vad de får göra.">
      <Filters key={text} label="Konton" onApply={(form) => setParameters(filled(form))} onClear={text ? () => setParameters({}) : undefined}>
        <TextInput name="namn" label="Namn" type="search" defaultValue={text} />
      </Filters>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const { nodes, totalCount, pageInfo } = data.access.accounts;
          return nodes.length === 0 ? (
            <Empty title={text ? `Inget konto heter ”${text}”` : 'Det finns inga konton'} />
          ) : (
            <>
              <DataTable
                caption="Konton"
                rows={nodes}
                keyOf={(account) => account.id}
                columns={[
                  { header: 'Namn', isHeading: true, cell: (account) => <Link to={`/konton/${account.id}`}>{account.name}</Link> },
                  { header: 'E-postadress', cell: (account) => account.email },
                  { header: 'Läge', cell: (account) => <Mark tone={accountTone[account.status]}>{accountStatus[account.status]}</Mark> },
                  { header: 'Skapat', cell: (account) => formatDayOf(account.at) },
                ]}
              />
              <Pages total={totalCount} shown={nodes.length} what="konton" {...pageLinks(parameters, pageInfo)} />
            </>
          );
        }}
      </Answer>
      {may('access.account.invite') && <Invite />}
    </Page>
  );
}

const labels = { email: 'E-postadress', name: 'Namn' };

function Invite() {
  const navigate = useNavigate();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const { send, faults, isSending } = useCommand(InviteAccountDocument, ['email', 'name'], (data) => data.accessInviteAccount.errors);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await send({ input: { email: email.trim(), name: name.trim() } });
    if (done?.accessInviteAccount.account) {
      await navigate(`/konton/${done.accessInviteAccount.account.id}`);
    }
  };
  return (
    <Section title="Bjud in någon" note="Ett mejl skickas, med en länk där den inbjudna väljer sitt lösenord.">
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <FaultSummary faults={faults} labels={labels} idOf={(field) => `bjud-${field}`} />
        <TextInput id="bjud-email" label={labels.email} type="email" error={faults.of['email']} value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <TextInput id="bjud-name" label={labels.name} description="Som andra ser det." error={faults.of['name']} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <div>
          <Button type="submit" loading={isSending}>
            Bjud in
          </Button>
        </div>
      </form>
    </Section>
  );
}
