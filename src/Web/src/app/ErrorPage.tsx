import { Button } from '@mantine/core';
import { Page } from '@/shared/ui/Page';

/** A page that could not be shown: it is at fault, or a new version has replaced the files that it wanted. */
export const ErrorPage = () => (
  <Page title="Sidan kunde inte visas" narrow lead="Felet är inte ditt. Oftast hjälper det att ladda om sidan.">
    <Button onClick={() => window.location.reload()}>Ladda om sidan</Button>
  </Page>
);
