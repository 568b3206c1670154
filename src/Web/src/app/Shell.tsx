import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useMay } from '@/shared/session/session';
import { MenuIcon, Sign } from '@/shared/ui/icons';
import { AccountMenu } from './AccountMenu';
import { ColourToggle } from './ColourToggle';
import { moduleOf, modules } from './modules';
import { ModuleSwitcher, SideNavigation, WholeNavigation } from './Navigation';
import { OfflineNotice } from './OfflineNotice';
import { SearchBox } from './SearchBox';
import styles from './Shell.module.css';

const Palette = lazy(async () => ({ default: (await import('@/features/samverkan/palette/Palette')).Palette }));

/** What stands around every page. */
export function Shell() {
  const { pathname } = useLocation();
  const module = moduleOf(pathname);
  const may = useMay();
  const places = modules.flatMap((m) => m.places.filter((place) => !place.permission || may(place.permission)).map((place) => ({ to: place.to, text: place.text, about: m.text })));
  const [isMenuOpen, menu] = useDisclosure(false);
  const [palette, setPalette] = useState<'never' | 'open' | 'closed'>('never');
  useHotkeys([['mod+K', () => setPalette('open')]], []);
  useEffect(() => {
    document.documentElement.dataset['module'] = module?.name ?? 'samverkan';
  }, [module]);
  return (
    <div className={styles.shell}>
      <a href="#innehall" className={styles.skip}>
        Hoppa till innehållet
      </a>
      <header className={styles.header}>
        <div className={styles.top}>
          <Link to="/" className={styles.brand}>
            <Sign />
            <span>Samverkan</span>
          </Link>
          <div className={styles.search}>
            <SearchBox openPalette={() => setPalette('open')} />
          </div>
          <div className={styles.tools}>
            <ColourToggle />
            <AccountMenu />
            <ActionIcon className={styles.menuButton} variant="default" size="lg" aria-label="Meny" aria-haspopup="dialog" onClick={menu.open}>
              <MenuIcon />
            </ActionIcon>
          </div>
        </div>
        <ModuleSwitcher />
      </header>
      <OfflineNotice />
      <div className={styles.body} data-side={module ? 'yes' : 'no'}>
        {module && <SideNavigation module={module} />}
        <main id="innehall" tabIndex={-1} className={styles.main}>
          <div key={pathname}>
            <Outlet />
          </div>
        </main>
      </div>
      <footer className={styles.footer}>
        <div>
          <p>Samverkan: platsen där regionens och kommunernas gemensamma arbete görs, syns och följs upp.</p>
          <p>
            <Link to="/utvecklare">För utvecklare</Link>
          </p>
        </div>
      </footer>
      <Drawer.Root lockScroll={false} opened={isMenuOpen} onClose={menu.close} position="right">
        <Drawer.Overlay />
        <Drawer.Content aria-label="Meny">
          <Drawer.Body>
            <div className={styles.drawerTop}>
              <Drawer.CloseButton aria-label="Stäng menyn" />
            </div>
            <SearchBox openPalette={undefined} onSearched={menu.close} />
            <WholeNavigation onChosen={menu.close} />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      {palette !== 'never' && (
        <Suspense>
          <Palette isOpen={palette === 'open'} close={() => setPalette('closed')} places={places} />
        </Suspense>
      )}
      <ScrollRestoration />
    </div>
  );
}
