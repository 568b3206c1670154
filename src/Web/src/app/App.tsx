import { MantineProvider } from '@mantine/core';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { firstPage } from '@/shared/ui/firstPage';
import { base, styleNonce } from '@/shared/url/place';
import { routes } from './routes';
import { SessionProvider } from './SessionProvider';
import { theme } from './theme';

const router = createBrowserRouter(routes, { basename: base || '/' });
router.subscribe(({ location }) => {
  firstPage.isLeft ||= location.key !== 'default';
});

/** The portal. */
export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => styleNonce}>
    <SessionProvider>
      <RouterProvider router={router} />
    </SessionProvider>
  </MantineProvider>
);
