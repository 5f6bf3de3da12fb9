import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined } from '#platform/defined.ts';
import { Menu, MenuLink } from '#web/kit/moves/menu.tsx';
import { useCurrentInSight } from '#web/kit/pages/current-in-sight.ts';
import css from './app-layout.module.css';
import { usePlacesInSight, type PlaceInSight } from './places.ts';

/** The navigation, where one can go in words: a rail at the side, on a phone a bar at the bottom. */
export function Rail() {
  const { t } = useTranslation();
  const places = usePlacesInSight();
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
                <PlaceLink place={place} />
                {place.isAround && <InnerPlaces places={place.inner} />}
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
                <PlaceLink place={place} />
              </li>
            ))}
          <li>
            <MorePlaces places={places.filter(({ onPhone }) => !onPhone)} />
          </li>
        </ul>
      </nav>
    </>
  );
}

const InnerPlaces = ({ places }: { places: readonly PlaceInSight[] }) =>
  places.length > 0 && (
    <ul className={css.inner}>
      {places.map((place) => (
        <li key={place.to}>
          <PlaceLink place={place} />
        </li>
      ))}
    </ul>
  );

const PlaceLink = ({ place: { to, name, isHere, isAround } }: { place: PlaceInSight }) => (
  <Link
    to={to}
    className={defined(css.place)}
    aria-current={isHere ? 'location' : undefined}
    data-around={isAround || undefined}
    activeOptions={{ exact: true, includeSearch: false }}
  >
    {name}
  </Link>
);

function MorePlaces({ places }: { places: readonly PlaceInSight[] }) {
  const { t } = useTranslation();
  const isAround = places.some((place) => place.isAround);
  return (
    <Menu
      upward
      button={(props) => (
        <button type="button" className={css.place} data-around={isAround || undefined} {...props}>
          {t('frame.more')}
        </button>
      )}
    >
      {places.map(({ to, name }) => (
        <MenuLink key={to} to={to}>
          {name}
        </MenuLink>
      ))}
    </Menu>
  );
}

/** On a phone, where the rail is not: what lies within the place one is in, one beside the other above the page. */
export function PlacesAround() {
  const { t } = useTranslation();
  const around = usePlacesInSight().find(({ isAround }) => isAround);
  const row = useCurrentInSight();
  if (!around || around.inner.length === 0) return null;
  return (
    <nav ref={row} className={css.around} aria-label={t('frame.placesIn', { place: around.name })}>
      <ul>
        {[around, ...around.inner].map((place) => (
          <li key={place.to}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
