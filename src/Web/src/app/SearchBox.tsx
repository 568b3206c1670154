import { useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { SearchIcon } from '@/shared/ui/icons';
import styles from './SearchBox.module.css';

/** Searches from every page. */
export function SearchBox({ openPalette, onSearched }: { openPalette: (() => void) | undefined; onSearched?: () => void }) {
  const navigate = useNavigate();
  const [sought, setSought] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (sought.trim() !== '') {
      onSearched?.();
      await navigate(`/sok?q=${encodeURIComponent(sought.trim())}`);
    }
  };
  return (
    <form role="search" aria-label="Hela Samverkan" className={styles.box} onSubmit={(event) => void submit(event)}>
      <SearchIcon />
      <input type="search" aria-label="Sök i Samverkan" placeholder="Sök i Samverkan" value={sought} onChange={(event) => setSought(event.currentTarget.value)} />
      {openPalette && (
        <button type="button" onClick={openPalette} aria-label="Ctrl K: gå till en sida" aria-keyshortcuts="Control+K" title="Gå till (Ctrl+K)">
          <kbd>Ctrl K</kbd>
        </button>
      )}
    </form>
  );
}
