export { DevelopersPage } from '@/features/samverkan/developers/DevelopersPage';
export { OverviewPage } from '@/features/samverkan/overview/OverviewPage';
export { SearchPage } from '@/features/samverkan/search/SearchPage';
