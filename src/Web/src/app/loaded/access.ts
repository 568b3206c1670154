export { AccountPage } from '@/features/access/accounts/AccountPage';
export { AccountsPage } from '@/features/access/accounts/AccountsPage';
export { ForgottenPage } from '@/features/access/signIn/ForgottenPage';
export { MailsPage } from '@/features/access/mails/MailsPage';
export { MyPage } from '@/features/access/me/MyPage';
export { PasswordPage } from '@/features/access/signIn/PasswordPage';
export { SetUpPage } from '@/features/access/signIn/SetUpPage';
export { SignInPage } from '@/features/access/signIn/SignInPage';
