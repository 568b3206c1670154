import { Link, NavLink, useLocation } from 'react-router';
import { useMay } from '@/shared/session/session';
import { moduleOf, modules } from './modules';
import type { ModuleEntry, Place } from './modules';
import styles from './Navigation.module.css';

/** The pages of a module that one may see. */
function usePlaces(): (module: ModuleEntry) => readonly Place[] {
  const may = useMay();
  return (module) => module.places.filter((place) => !place.permission || may(place.permission));
}

/** The areas, beside each other. */
export function ModuleSwitcher() {
  const { pathname } = useLocation();
  const places = usePlaces();
  const current = moduleOf(pathname);
  const shown = modules.map((module) => ({ module, first: places(module)[0] })).filter((m) => m.first);
  return (
    <nav aria-label="Områden" className={styles.modules}>
      <ul>
        <li>
          <Link to="/" aria-current={pathname === '/' ? 'page' : undefined} data-module="samverkan">
            Start
          </Link>
        </li>
        {shown.map(({ module, first }) => (
          <li key={module.name}>
            <Link to={first?.to ?? '/'} aria-current={module === current ? 'true' : undefined} data-module={module.name}>
              {module.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The pages of the area that one is in. */
export function SideNavigation({ module }: { module: ModuleEntry }) {
  const places = usePlaces();
  return (
    <nav aria-label={module.text} className={styles.side}>
      <p>{module.text}</p>
      <PlaceList places={places(module)} />
    </nav>
  );
}

/** Everything, for narrow screens. */
export function WholeNavigation({ onChosen }: { onChosen: () => void }) {
  const places = usePlaces();
  return (
    <nav aria-label="Alla sidor" className={styles.whole}>
      <NavLink to="/" end onClick={onChosen}>
        Start
      </NavLink>
      {modules.map((module) => {
        const open = places(module);
        return (
          open.length > 0 && (
            <div key={module.name}>
              <h2>{module.text}</h2>
              <PlaceList places={open} onChosen={onChosen} />
            </div>
          )
        );
      })}
    </nav>
  );
}

const PlaceList = ({ places, onChosen }: { places: readonly Place[]; onChosen?: () => void }) => (
  <ul>
    {places.map((place) => (
      <li key={place.to}>
        <NavLink to={place.to} end={places.some((other) => other !== place && other.to.startsWith(`${place.to}/`))} onClick={onChosen}>
          {place.text}
        </NavLink>
      </li>
    ))}
  </ul>
);
