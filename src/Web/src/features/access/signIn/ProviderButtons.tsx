import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { read } from '@/shared/session/asking';
import { beginAddress } from '@/shared/session/outside';
import type { Provider } from '@/shared/session/outside';
import styles from './SignIn.module.css';

/** The ways in by providers elsewhere, where the installation has any. */
export function ProviderButtons({ returnTo }: { returnTo: string }) {
  const [providers, setProviders] = useState<readonly Provider[]>([]);
  useEffect(() => {
    let isWanted = true;
    void read<readonly Provider[]>('outside').then((answer) => {
      if (answer.ok && isWanted) {
        setProviders(answer.value);
      }
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    providers.length > 0 && (
      <div className={styles.form}>
        <div className={styles.buttons}>
          {providers.map((provider) => (
            <Button key={provider.id} component="a" href={beginAddress(provider.id, returnTo)} variant="default">
              Logga in med {provider.name}
            </Button>
          ))}
        </div>
      </div>
    )
  );
}
