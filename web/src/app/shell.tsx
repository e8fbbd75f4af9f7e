import { CalendarDays, Inbox, LogOut, type LucideIcon, Monitor, Moon, Scale, Sun, Users, Video } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import {
  Button,
  Header,
  Link,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type Selection,
} from 'react-aria-components';
import { useLocation } from 'react-router';
import { Alone } from '../ui/alone';
import { Avatar } from '../ui/pieces';
import { words } from '../words/en';
import { usePerson, useSession } from './context';
import { LiveUpdates } from './live-updates';
import styles from './shell.module.css';
import { chooseTheme, chosenTheme, type Theme } from './theme';

interface Place {
  path: string;
  name: string;
  icon: LucideIcon;
}

const clientPlaces: Place[] = [
  { path: '/candidates', name: words.places.candidates, icon: Users },
  { path: '/interviews', name: words.places.interviews, icon: Video },
];
const adminPlaces: Place[] = [
  { path: '/admin/requests', name: words.places.requests, icon: Inbox },
  { path: '/admin/interviews', name: words.places.calendar, icon: CalendarDays },
  { path: '/admin/outcomes', name: words.places.outcomes, icon: Scale },
];

/** What is around every page: where one can go, who one is. */
export function Shell({ children }: { children: ReactNode }) {
  const person = usePerson();
  const places = [...(person.isClient ? clientPlaces : []), ...(person.isAdmin ? adminPlaces : [])];
  const main = useAnnouncedPages();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {words.common.skip}
      </a>
      <header className={styles.bar}>
        <div className={styles.inner}>
          <Link href="/" className={styles.brand}>
            <img src="/icon.svg" alt="" width="28" height="28" />
            <span>{words.product}</span>
          </Link>
          <Navigation places={places} />
          <PersonMenu />
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1} ref={main}>
        {children}
      </main>
      <Alone kind="updates">
        <LiveUpdates />
      </Alone>
    </div>
  );
}

function Navigation({ places }: { places: Place[] }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={words.places.title} className={styles.places}>
      {places.map(({ path, name, icon: Icon }) => (
        <Link
          key={path}
          href={path}
          className={styles.place}
          aria-current={pathname.startsWith(path) ? 'page' : undefined}
        >
          <Icon aria-hidden />
          {name}
        </Link>
      ))}
    </nav>
  );
}

const themes = [
  { id: 'system', name: words.theme.system, icon: Monitor },
  { id: 'light', name: words.theme.light, icon: Sun },
  { id: 'dark', name: words.theme.dark, icon: Moon },
] as const;

function PersonMenu() {
  const { name } = usePerson();
  const session = useSession();
  return (
    <MenuTrigger>
      <Button className={styles.person} aria-label={words.places.account(name)}>
        <Avatar name={name} picture={null} size="2.25rem" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            defaultSelectedKeys={[chosenTheme()]}
            onSelectionChange={(keys: Selection) => chooseTheme([...keys][0] as Theme)}
          >
            <Header className={styles.menuHead}>
              <strong>{name}</strong>
            </Header>
            {themes.map(({ id, name: theme, icon: Icon }) => (
              <MenuItem key={id} id={id} className="option">
                <Icon aria-hidden />
                {theme}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem className="option" onAction={() => void session.signOut()}>
            <LogOut aria-hidden />
            {words.signIn.out}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A new page has the focus where its reading begins, as a page of a web site does. */
function useAnnouncedPages() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) {
      shown.current = pathname;
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return main;
}
