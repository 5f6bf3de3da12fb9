import { Page } from '#web/kit/page.tsx';
export const PeoplePage = () => <Page title="People" />;
