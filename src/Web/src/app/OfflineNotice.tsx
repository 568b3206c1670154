import { useSyncExternalStore } from 'react';
import styles from './OfflineNotice.module.css';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the browser has no network; what is shown stays. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && <p className={styles.notice}>Du är inte ansluten till nätet. Det du ser kan vara gammalt, och inget kan sparas.</p>}
    </div>
  );
}
