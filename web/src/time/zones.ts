import { words } from '../words/en';
import { format, isReadable, shownZone } from './format';

/** The zone that this browser lives in. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Asia/Ho_Chi_Minh` → `Ho Chi Minh`; for a zone that this browser does not know, the one in whose place its times are shown. */
export function cityOf(zone: string): string {
  const known = shownZone(zone);
  return known.slice(known.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** How far from UTC the zone is at that moment, e.g. `GMT+8`; daylight saving moves it. */
export function offsetOf(zone: string, at: Date): string {
  if (!isReadable(at)) {
    return words.common.unknown;
  }
  const parts = format(zone, { timeZoneName: 'shortOffset' }, 'en').formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Whether clocks in both show the same at that moment. */
export function alike(one: string, other: string, at: Date): boolean {
  return one === other || offsetOf(one, at) === offsetOf(other, at);
}

/** The zones that both this browser and the service know, for somebody to choose from; `UTC` always. */
export function offeredZones(accepted: readonly string[]): string[] {
  const known = new Set(accepted);
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])].filter(
    (zone) => zone === 'UTC' || known.has(zone),
  );
}

/** The zone if it is offered, else one whose clocks show the same throughout the year, else `UTC`. */
export function offeredFor(zone: string, offered: readonly string[], now: Date): string {
  if (offered.includes(zone)) {
    return zone;
  }
  const moments = [0, 3, 6, 9].map((months) => new Date(now.getTime() + months * 30 * 86_400_000));
  return offered.find((other) => moments.every((at) => offsetOf(other, at) === offsetOf(zone, at))) ?? 'UTC';
}

/**
 * The zone of a place as candidates have theirs, `Cebu City, Philippines`; nothing where the country is unknown, or has several
 * zones and the city names none of them.
 */
export function zoneOfPlace(place: string): string | undefined {
  if (typeof place !== 'string') {
    return undefined;
  }
  const parts = place.split(',').map((part) => part.trim());
  const country = parts.at(-1);
  const zones = country ? zonesOfCountry(country) : [];
  const first = zones[0];
  const now = new Date();
  if (first && zones.every((zone) => alike(zone, first, now))) {
    return first;
  }
  return zones.find((zone) => parts.some((part) => plain(part).startsWith(plain(cityOf(zone)))));
}

function zonesOfCountry(name: string): string[] {
  const code = countryCodes().get(plain(name));
  if (!code) {
    return [];
  }
  const locale: RegionZones = new Intl.Locale('und', { region: code });
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Not yet in TypeScript's own library; older browsers have the second form, Firefox as yet neither, and does without. */
interface RegionZones extends Intl.Locale {
  getTimeZones?: () => string[] | undefined;
  timeZones?: string[];
}

let codes: Map<string, string> | undefined;

/** The browser knows countries by code; asking it for the name of every possible code turns that round. */
function countryCodes(): Map<string, string> {
  if (!codes) {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    codes = new Map();
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      const name = names.of(code);
      if (name) {
        codes.set(plain(name), code);
      }
    }
  }
  return codes;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
}
