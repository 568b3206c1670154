export { DiaryPage } from '@/features/valfard/diary/DiaryPage';
export { PlaceStudyOrderPage } from '@/features/valfard/placing/PlaceStudyOrderPage';
export { StudyOrderPage } from '@/features/valfard/studyOrders/StudyOrderPage';
export { StudyOrdersPage } from '@/features/valfard/studyOrders/StudyOrdersPage';
