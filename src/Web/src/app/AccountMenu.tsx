import { Button, Menu } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { ownHeader } from '@/shared/graph/client';
import { readSession, useMay, useSession } from '@/shared/session/session';
import { PersonIcon } from '@/shared/ui/icons';
import { base } from '@/shared/url/place';
import styles from './AccountMenu.module.css';

/** Who is signed in, and the way in or out. */
export function AccountMenu() {
  const { session, changed } = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  if (session.kind === 'open') {
    return null;
  }
  if (session.kind !== 'signedIn') {
    return pathname === '/logga-in' ? null : (
      <Button component={Link} to={`/logga-in?till=${encodeURIComponent(pathname + search)}`}>
        Logga in
      </Button>
    );
  }
  const signOut = async () => {
    await fetch(`${base}/access/sign-out`, { method: 'POST', headers: ownHeader, credentials: 'same-origin' });
    changed(await readSession());
    await navigate('/');
  };
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" aria-label={`Konto: ${session.account.name}`} className={styles.account}>
          <PersonIcon />
          <span className={styles.name}>{session.account.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/min-sida">
          Min sida
        </Menu.Item>
        {may('access.account.read') && (
          <Menu.Item component={Link} to="/konton">
            Konton och behörigheter
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>Logga ut</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
