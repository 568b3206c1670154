import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatInstant } from '@/shared/format/dates';
import { ownHeader } from '@/shared/graph/client';
import { Page } from '@/shared/ui/Page';
import { Empty, Failed, Loading, Missing } from '@/shared/ui/states';
import { base } from '@/shared/url/place';
import { piecesOf } from './links';
import styles from './Mails.module.css';

/** A mail that would have been sent. */
interface Mail {
  at: string;
  to: string;
  subject: string;
  text: string;
}

type Mails = 'asked' | 'none here' | 'away' | readonly Mail[];

/** What the host would have mailed; it only tells in Development. */
export function MailsPage() {
  const [mails, setMails] = useState<Mails>('asked');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void read().then((found) => isWanted && setMails(found));
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const again = () => setAttempt(attempt + 1);
  return (
    <Page title="Mejl i utveckling" lead="Mejl som Samverkan skulle ha skickat, de senaste först. I drift skickas de, och visas inte här." actions={Array.isArray(mails) && <Button variant="default" onClick={again}>Hämta på nytt</Button>}>
      <Content mails={mails} again={again} />
    </Page>
  );
}

function Content({ mails, again }: { mails: Mails; again: () => void }) {
  switch (mails) {
    case 'asked':
      return <Loading />;
    case 'away':
      return <Failed failure="unreachable" retry={again} />;
    case 'none here':
      return <Missing what="Sidan" to="/" list="Till startsidan" />;
    default:
      return mails.length === 0 ? (
        <Empty title="Inga mejl har skickats än">
          <p>Bjud in någon, eller be om ett nytt lösenord, så kommer ett.</p>
        </Empty>
      ) : (
        <ul className={styles.mails}>
          {mails.map((mail) => (
            <li key={`${mail.at} ${mail.to} ${mail.subject}`}>
              <h2>{mail.subject}</h2>
              <p className="soft small">
                Till {mail.to}, {formatInstant(mail.at)}
              </p>
              <p className={styles.text}>
                {piecesOf(mail.text).map((piece, i) =>
                  piece.isLink ? (
                    <a key={i} href={piece.text}>
                      {piece.text}
                    </a>
                  ) : (
                    piece.text
                  ),
                )}
              </p>
            </li>
          ))}
        </ul>
      );
  }
}

async function read(): Promise<Mails> {
  try {
    const answer = await fetch(`${base}/access/mails`, { headers: { ...ownHeader, Accept: 'application/json' }, credentials: 'same-origin' });
    return answer.status === 404 ? 'none here' : answer.ok ? ((await answer.json()) as readonly Mail[]) : 'away';
  } catch {
    return 'away';
  }
}
