import { useTranslation } from 'react-i18next';
import type { Encoding } from '#platform/text/bytes.ts';
import { Fine } from '../pages/page.tsx';

/** How a file was read, where it was not written as files are written today: names may have to be looked at. */
export function ReadAs({ encoding }: { encoding: Encoding }) {
  const { t } = useTranslation('web');
  if (encoding === 'utf-8') return null;
  return <Fine>{t(encoding === 'windows-1252' ? 'form.readAsWindows' : 'form.readAsUtf16')}</Fine>;
}
