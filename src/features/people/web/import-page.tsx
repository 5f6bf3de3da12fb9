import { Page } from '#web/kit/page.tsx';
export const ImportPage = () => <Page title="" />;
