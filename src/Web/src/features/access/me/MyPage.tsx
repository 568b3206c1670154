import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import type { MeQuery } from '@/__generated__/access/graphql';
import { MeDocument } from '@/__generated__/access/graphql';
import { readSession, useSession } from '@/shared/session/session';
import { ownHeader } from '@/shared/graph/client';
import { Answer } from '@/shared/ui/Answer';
import { Facts } from '@/shared/ui/Facts';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Denied } from '@/shared/ui/states';
import { base } from '@/shared/url/place';
import { Seats } from '@/shared/seats/Seats';
import { ApiKeys } from './ApiKeys';
import { Delegations } from './Delegations';
import { OutsideLogins } from './OutsideLogins';
import { OwnGrants } from './OwnGrants';
import { Passkeys } from './Passkeys';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';
import { Totp } from './Totp';

/** One's own account. */
export type Me = NonNullable<MeQuery['access']['me']>;

/** What is one's own: what one may, how one signs in, where one is signed in, keys for programs. */
export function MyPage() {
  const { session, changed } = useSession();
  const [asked, ask] = useQuery({ query: MeDocument, pause: session.kind !== 'signedIn' });
  const again = () => ask({ requestPolicy: 'network-only' });
  const leaveAll = async () => {
    await fetch(`${base}/access/sign-out-everywhere`, { method: 'POST', headers: ownHeader, credentials: 'same-origin' });
    changed(await readSession());
  };
  return (
    <Page title="Min sida" kicker={session.kind === 'signedIn' && session.account.name}>
      {session.kind === 'signedIn' ? (
        <Answer asked={asked} retry={again}>
          {({ access: { me } }) =>
            me ? (
              <>
                <Facts
                  facts={[
                    ['Namn', me.name],
                    ['E-postadress', me.email ?? 'Ingen: du loggar in hos någon annan'],
                  ]}
                />
                {(me.grants.length > 0 || me.seats.length === 0) && <OwnGrants grants={me.grants} />}
                <Seats seats={me.seats} />
                <Delegations me={me} again={again} />
                <Section title="Lösenord" note="De andra enheterna loggas ut när du byter.">
                  <PasswordForm />
                </Section>
                <Passkeys me={me} again={again} />
                <OutsideLogins me={me} again={again} />
                <Totp me={me} again={again} />
                <Sessions sessions={me.sessions} again={again} leaveAll={<Button variant="default" onClick={() => void leaveAll()}>Logga ut överallt</Button>} />
                <ApiKeys me={me} again={again} />
              </>
            ) : (
              <Denied failure="unauthenticated" />
            )
          }
        </Answer>
      ) : (
        <Denied failure="unauthenticated" />
      )}
    </Page>
  );
}
