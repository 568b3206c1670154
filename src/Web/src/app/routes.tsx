import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage';
import { MissingPage } from './MissingPage';
import { Shell } from './Shell';

/** A page of a module, loaded with the module's other pages when the first of them is opened. */
function page<M extends object>(load: () => Promise<M>, name: { [K in keyof M]: M[K] extends ComponentType ? K : never }[keyof M]): RouteObject['lazy'] {
  return async () => ({ Component: (await load())[name] as ComponentType });
}

const common = () => import('./loaded/samverkan');
const county = () => import('./loaded/kommunovergripande');
const access = () => import('./loaded/access');
const welfare = () => import('./loaded/valfard');

/** Every address of the portal; their first parts stand in segments.json, which the host reads. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <ErrorPage />,
    // what is shown while the first page's module is on its way is nothing: it is a moment
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { index: true, lazy: page(common, 'OverviewPage') },
          { path: 'sok', lazy: page(common, 'SearchPage') },
          { path: 'utvecklare', lazy: page(common, 'DevelopersPage') },
          { path: 'kommuner', lazy: page(county, 'MunicipalitiesPage') },
          { path: 'kommuner/:code', lazy: page(county, 'MunicipalityPage') },
          { path: 'organisationer', lazy: page(county, 'OrganisationsPage') },
          { path: 'organisationer/:id', lazy: page(county, 'OrganisationPage') },
          { path: 'personer', lazy: page(county, 'PersonsPage') },
          { path: 'personer/:id', lazy: page(county, 'PersonPage') },
          { path: 'overenskommelser', lazy: page(county, 'AgreementsPage') },
          { path: 'overenskommelser/:id', lazy: page(county, 'AgreementPage') },
          { path: 'jamforelse', lazy: page(county, 'DifferencePage') },
          { path: 'overenskommelser/:id/fordelning/:year', lazy: page(county, 'AllocationPage') },
          { path: 'overenskommelser/:id/budget/:year', lazy: page(county, 'BudgetPage') },
          { path: 'bestallningar', lazy: page(welfare, 'StudyOrdersPage') },
          { path: 'bestallningar/ny', lazy: page(welfare, 'PlaceStudyOrderPage') },
          { path: 'bestallningar/:id', lazy: page(welfare, 'StudyOrderPage') },
          { path: 'resultat', lazy: page(welfare, 'ResultsPage') },
          { path: 'resultat/:id', lazy: page(welfare, 'ResultPage') },
          { path: 'diarium', lazy: page(welfare, 'DiaryPage') },
          { path: 'konton', lazy: page(access, 'AccountsPage') },
          { path: 'konton/:id', lazy: page(access, 'AccountPage') },
          { path: 'min-sida', lazy: page(access, 'MyPage') },
          { path: 'logga-in', lazy: page(access, 'SignInPage') },
          { path: 'glomt-losenord', lazy: page(access, 'ForgottenPage') },
          { path: 'losenord', lazy: page(access, 'PasswordPage') },
          { path: 'utveckling/mejl', lazy: page(access, 'MailsPage') },
          { path: 'kom-igang', lazy: page(access, 'SetUpPage') },
          { path: '*', element: <MissingPage /> },
        ],
      },
    ],
  },
];
