import { Page } from '#web/kit/page.tsx';
export const PersonPage = () => <Page title="Person" />;
