import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRequiredQuery } from '#web/queries.ts';
import { readMyCompany } from '../../../settings/company-contract.ts';
import { Face } from './face.tsx';
import { Name } from './name.tsx';
import { Sentence } from './sentence.tsx';
import css from './my-company.module.css';

/** Who somebody is with, by their faces, and whom to turn to today. Nothing while they are alone. */
export function MyCompany() {
  const { t } = useTranslation('people');
  const { team, people, turnTo } = useRequiredQuery(readMyCompany, {});
  const [first] = turnTo;
  if (people.length === 0 && !team) return null;
  return (
    <section aria-label={t('company.title')} className={css.company}>
      {people.length > 0 && (
        <ul className={css.faces}>
          {people.map((person) => (
            <li key={person.id}>
              <Link to="/people/$id" params={{ id: person.id }} aria-label={person.name} title={person.name}>
                <Face of={person} size="large" />
                {person.name.split(' ')[0]}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        {team && <Sentence named={{ team }}>{(names) => t('company.team', names)}</Sentence>}{' '}
        {first ? (
          <>
            {t('company.turnTo')} <Name of={first} />.
          </>
        ) : (
          people.length > 0 && t('company.turnToAnybody')
        )}
      </p>
    </section>
  );
}
