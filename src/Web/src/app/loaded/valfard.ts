export { DiaryPage } from '@/features/valfard/diary/DiaryPage';
export { PlaceStudyOrderPage } from '@/features/valfard/placing/PlaceStudyOrderPage';
export { ResultPage } from '@/features/valfard/results/ResultPage';
export { ResultsPage } from '@/features/valfard/results/ResultsPage';
export { StudyOrderPage } from '@/features/valfard/studyOrders/StudyOrderPage';
export { StudyOrdersPage } from '@/features/valfard/studyOrders/StudyOrdersPage';
