import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '@/shared/ui/Page';

/** There is no page at the address. */
export const MissingPage = () => (
  <Page title="Sidan finns inte" narrow lead="Adressen kan vara fel, eller så har sidan flyttats.">
    <p>Sök efter det du letar efter i fältet högst upp, eller börja om från startsidan.</p>
    <Button component={Link} to="/">
      Till startsidan
    </Button>
  </Page>
);
