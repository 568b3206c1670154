export { MunicipalitiesPage } from '@/features/kommunovergripande/municipalities/MunicipalitiesPage';
export { MunicipalityPage } from '@/features/kommunovergripande/municipalities/MunicipalityPage';
export { OrganisationPage } from '@/features/kommunovergripande/organisations/OrganisationPage';
export { OrganisationsPage } from '@/features/kommunovergripande/organisations/OrganisationsPage';
export { PersonPage } from '@/features/kommunovergripande/persons/PersonPage';
export { PersonsPage } from '@/features/kommunovergripande/persons/PersonsPage';
