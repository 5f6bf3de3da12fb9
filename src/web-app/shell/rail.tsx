import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import type { Place } from '#web/feature.ts';
import { usePlaces } from '#web/feature-registry.ts';
import { Menu, MenuLink } from '#web/kit/moves/menu.tsx';
import css from './app-layout.module.css';

/** The navigation, where one can go in words: a rail at the side, on a phone a bar at the bottom. */
export function Rail() {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <>
      <nav className={css.rail} aria-label={t('frame.places')}>
        <div className={css.railInner}>
          <Link to="/" className={defined(css.name)}>
            {t('product')}
          </Link>
          <ul>
            {places.map((place) => (
              <li key={place.to}>
                <PlaceLink {...place} />
              </li>
            ))}
          </ul>
        </div>
      </nav>
      <nav className={css.bar} aria-label={t('frame.places')}>
        <ul>
          {places
            .filter(({ onPhone }) => onPhone)
            .map((place) => (
              <li key={place.to}>
                <PlaceLink {...place} />
              </li>
            ))}
          <li>
            <MorePlaces />
          </li>
        </ul>
      </nav>
    </>
  );
}

const PlaceLink = ({ to, name, also }: Place & { name: string }) => {
  const { pathname } = useLocation();
  const here = also?.some((address) => pathname.startsWith(address));
  return (
    <Link
      to={to}
      className={defined(css.place)}
      data-here={here || undefined}
      activeOptions={{ exact: to === '/', includeSearch: false }}
    >
      {name}
    </Link>
  );
};

function MorePlaces() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const rest = usePlaces().filter(({ onPhone }) => !onPhone);
  const here = rest.some(({ to, also = [] }) => [to, ...also].some((one) => pathname.startsWith(one)));
  return (
    <Menu
      upward
      button={(props) => (
        <button type="button" className={css.place} data-here={here || undefined} {...props}>
          {t('frame.more')}
        </button>
      )}
    >
      {rest.map(({ to, name }) => (
        <MenuLink key={to} to={to}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}
