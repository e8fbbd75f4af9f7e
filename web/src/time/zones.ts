import { format } from './format';

/** The zone that this browser lives in. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `Asia/Ho_Chi_Minh` → `Ho Chi Minh` */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** How far from UTC the zone is at that moment, e.g. `GMT+8`; daylight saving moves it. */
export function offsetOf(zone: string, at: Date): string {
  const parts = format(zone, { timeZoneName: 'shortOffset' }, 'en').formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** Whether clocks in both show the same at that moment. */
export function alike(one: string, other: string, at: Date): boolean {
  return one === other || offsetOf(one, at) === offsetOf(other, at);
}

/** All zones that this browser knows, for somebody to choose from; the given ones first. */
export function knownZones(...first: string[]): string[] {
  return [...new Set([...first, ...Intl.supportedValuesOf('timeZone')])];
}

/**
 * The zone of a place as candidates have theirs, `Cebu City, Philippines`; nothing where the country is unknown, or has several
 * zones and the city names none of them.
 */
export function zoneOfPlace(place: string): string | undefined {
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
