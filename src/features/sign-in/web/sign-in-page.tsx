import { Page } from '#web/kit/page.tsx';
export const SignInPage = () => <Page title="Sign in" />;
