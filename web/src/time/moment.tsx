import { useConfig } from '../app/context';
import { words } from '../words/en';
import { clock, isKnown, isReadable, moment, shortDay, span } from './format';
import { alike, cityOf, offsetOf, ownZone } from './zones';
import './time.css';

interface Place {
  /** Whose time that is. */
  name: string;
  zone: string;
}

interface MomentProps {
  at: string;
  minutes?: number;
  /** In whose zone it is meant; the reader's own unless said otherwise. */
  zone?: string;
}

/** One moment in one zone; the zone is named where it is not the reader's own. */
export function Moment({ at, minutes, zone = ownZone() }: MomentProps) {
  if (!isReadable(at)) {
    return <span>{words.time.unreadable}</span>;
  }
  const text = minutes ? `${shortDay(at, zone)}, ${span(at, minutes, zone)}` : moment(at, zone);
  return <time dateTime={at}>{text}</time>;
}

/** What clocks show elsewhere at that moment: the office's and the given places', each only where it differs. */
export function Elsewhere({ at, places = [], own = ownZone() }: { at: string; places?: Place[]; own?: string }) {
  const { office } = useConfig();
  if (!isReadable(at)) {
    return null;
  }
  const instant = new Date(at);
  const others = [...places, { name: words.time.office(office.name), zone: office.timeZone }].filter(
    ({ zone }) => !alike(zone, own, instant),
  );
  return (
    <ul className="elsewhere">
      {others.map(({ name, zone }) => (
        <li key={name}>
          <span>{name}</span>
          <time dateTime={at}>
            {shortDay(instant, zone) === shortDay(instant, own) ? clock(instant, zone) : moment(instant, zone)}
          </time>
        </li>
      ))}
    </ul>
  );
}

/** `London, GMT+1` as it is at that moment; of a zone in whose place times are shown in UTC, just that. */
export function zoneTitle(zone: string, at: Date): string {
  if (!isKnown(zone)) {
    return words.time.unknownZone(zone || words.common.unknown);
  }
  return `${cityOf(zone)}, ${offsetOf(zone, at)}`;
}
