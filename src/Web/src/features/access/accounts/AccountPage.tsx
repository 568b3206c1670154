import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { AccountQuery } from '@/__generated__/access/graphql';
import { AccountDocument, CloseAccountDocument, EndGrantDocument, ReopenAccountDocument } from '@/__generated__/access/graphql';
import { formatDayOf } from '@/shared/format/dates';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useCommand } from '@/shared/forms/useCommand';
import { useMay } from '@/shared/session/session';
import { roleName, scopeText } from '@/shared/terms/roles';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty, Missing } from '@/shared/ui/states';
import { Seats } from '@/shared/seats/Seats';
import { GiveGrantForm } from './GiveGrantForm';
import { accountStatus, accountTone } from './words';
import styles from './Accounts.module.css';

type Account = NonNullable<AccountQuery['access']['account']>;
type Municipalities = AccountQuery['kommunovergripande']['municipalities'];

/** One account, and what was granted to it. */
export function AccountPage() {
  const { id = '' } = useParams();
  const [asked, ask] = useQuery({ query: AccountDocument, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const account = asked.data?.access.account;
  return (
    <Page title={account?.name ?? 'Konto'} kicker={account?.email} crumbs={[{ to: '/konton', text: 'Konton' }]}>
      <Answer asked={asked} retry={again}>
        {(data) =>
          data.access.account ? <Content account={data.access.account} municipalities={data.kommunovergripande.municipalities} again={again} /> : <Missing what="Kontot" to="/konton" list="Alla konton" />
        }
      </Answer>
    </Page>
  );
}

function Content({ account, municipalities, again }: { account: Account; municipalities: Municipalities; again: () => void }) {
  const may = useMay();
  return (
    <>
      <Facts
        facts={[
          ['Läge', <Mark key="l" tone={accountTone[account.status]}>{accountStatus[account.status]}</Mark>],
          ['Skapat', formatDayOf(account.at)],
          [
            'Loggar in hos',
            account.outsideLogins.length > 0 && account.outsideLogins.map((l) => `${l.provider} (${l.usedAt ? `senast ${formatDayOf(l.usedAt)}` : 'aldrig än'})`).join(', '),
          ],
          ['Obs', account.isSample && 'Exempelkonto, bara för utveckling'],
        ]}
      />
      <Grants account={account} municipalities={municipalities} again={again} />
      <Seats seats={account.seats} />
      {may('access.grant.give') && account.status !== 'CLOSED' && (
        <Section title="Ge en roll" note="Du kan inte ge mer än du själv har.">
          <GiveGrantForm accountId={account.id} municipalities={municipalities} again={again} />
        </Section>
      )}
      {may('access.account.close') && <Closing account={account} again={again} />}
    </>
  );
}

function Grants({ account, municipalities, again }: { account: Account; municipalities: Municipalities; again: () => void }) {
  const may = useMay();
  const [ending, setEnding] = useState('');
  const [reason, setReason] = useState('');
  const { send, faults, isSending } = useCommand(EndGrantDocument, ['reason'], (data) => data.accessEndGrant.errors);
  const grant = account.grants.nodes.find((g) => g.id === ending);
  const nameOf = (kind: string, value: string) => (kind === 'MUNICIPALITY' ? municipalities.find((m) => m.code === value)?.name : undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (grant && (await send({ input: { id: grant.id, version: grant.version, reason } }))) {
      setEnding('');
      setReason('');
    }
    again();
  };
  return (
    <Section title="Roller">
      {account.grants.nodes.length === 0 ? (
        <Empty title="Inga roller är givna" />
      ) : (
        <DataTable
          caption="Roller"
          rows={account.grants.nodes}
          keyOf={(g) => g.id}
          columns={[
            { header: 'Roll', isHeading: true, cell: (g) => roleName(g.role) },
            { header: 'Gäller', cell: (g) => scopeText(g.scopeKind, g.scopeValue, nameOf(g.scopeKind, g.scopeValue)) },
            { header: 'Från', cell: (g) => formatDayOf(g.from) },
            { header: 'Till', cell: (g) => (g.endedAt ? `${formatDayOf(g.endedAt)} (avslutad: ${g.endReason ?? ''})` : g.until ? formatDayOf(g.until) : 'Tills vidare') },
            { header: 'Given av', cell: (g) => `${g.givenBy}: ${g.reason}` },
            {
              header: 'Avsluta',
              cell: (g) =>
                may('access.grant.end') &&
                !g.endedAt && (
                  <Button size="xs" variant="default" aria-label={`Avsluta ${roleName(g.role)}`} onClick={() => setEnding(g.id)}>
                    Avsluta
                  </Button>
                ),
            },
          ]}
        />
      )}
      {grant && (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <h3>Avsluta rollen {roleName(grant.role)}</h3>
          <FaultSummary faults={faults} labels={{ reason: 'Varför' }} idOf={() => 'avsluta-reason'} />
          <TextInput id="avsluta-reason" label="Varför" error={faults.of['reason']} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <div className={styles.inline}>
            <Button type="submit" loading={isSending}>
              Avsluta rollen
            </Button>
            <Button variant="default" onClick={() => setEnding('')}>
              Avbryt
            </Button>
          </div>
        </form>
      )}
    </Section>
  );
}

function Closing({ account, again }: { account: Account; again: () => void }) {
  const [reason, setReason] = useState('');
  const close = useCommand(CloseAccountDocument, ['reason'], (data) => data.accessCloseAccount.errors);
  const open = useCommand(ReopenAccountDocument, [], (data) => data.accessReopenAccount.errors);
  const onClose = async (event: FormEvent) => {
    event.preventDefault();
    await close.send({ input: { id: account.id, version: account.version, reason } });
    again();
  };
  const onOpen = async () => {
    await open.send({ input: { id: account.id, version: account.version } });
    again();
  };
  return account.status === 'CLOSED' ? (
    <Section title="Öppna kontot igen" note="Ett mejl skickas, med en länk för att välja lösenord.">
      <FaultSummary faults={open.faults} labels={{}} idOf={() => ''} />
      <Button variant="default" loading={open.isSending} onClick={() => void onOpen()}>
        Öppna kontot
      </Button>
    </Section>
  ) : (
    <Section title="Stäng kontot" note="Inloggningar, nycklar och det som är delegerat upphör genast.">
      <form className={styles.form} onSubmit={(event) => void onClose(event)} noValidate>
        <FaultSummary faults={close.faults} labels={{ reason: 'Varför' }} idOf={() => 'stang-reason'} />
        <TextInput id="stang-reason" label="Varför" error={close.faults.of['reason']} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <div>
          <Button type="submit" variant="default" loading={close.isSending}>
            Stäng kontot
          </Button>
        </div>
      </form>
    </Section>
  );
}
