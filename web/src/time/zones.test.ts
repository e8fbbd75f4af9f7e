import { describe, expect, it } from 'vitest';
import { alike, cityOf, offeredFor, offeredZones, offsetOf, zoneOfPlace } from './zones';

describe('zoneOfPlace', () => {
  it.each([
    ['Cebu City, Philippines', 'Asia/Manila'],
    ['Đà Nẵng, Vietnam', 'Asia/Saigon'],
    ['Lagos, Nigeria', 'Africa/Lagos'],
    ['São Paulo, SP, Brazil', 'America/Sao_Paulo'],
    ['Sydney, New South Wales, Australia', 'Australia/Sydney'],
  ])('knows what clocks show in %s', (place, zone) => {
    const found = zoneOfPlace(place) ?? '';
    expect(alike(found, zone, new Date())).toBe(true);
  });

  it.each(['Location not specified', 'Springfield, United States', 'Atlantis', ''])(
    'does not guess for “%s”',
    (place) => {
      expect(zoneOfPlace(place)).toBeUndefined();
    },
  );
});

it('offers what the service accepts and this browser knows', () => {
  expect(offeredZones(['Asia/Manila', 'Mars/Olympus', 'Europe/London'])).toEqual([
    'UTC',
    'Asia/Manila',
    'Europe/London',
  ]);
  const now = new Date('2026-12-01T00:00:00Z');
  expect(offeredFor('Asia/Manila', ['UTC', 'Asia/Manila'], now)).toBe('Asia/Manila');
  expect(offeredFor('America/Coyhaique', ['America/Halifax', 'America/Punta_Arenas', 'UTC'], now)).toBe(
    'America/Punta_Arenas',
  );
  expect(offeredFor('Asia/Kathmandu', ['Asia/Manila', 'UTC'], now)).toBe('UTC');
});

it.each(['Z', 'UT', 'UTC+08:00', 'GMT+8', 'Mars/Olympus', ''])(
  'takes UTC in the place of “%s”, which no browser knows',
  (zone) => {
    const at = new Date('2027-01-01T00:00:00Z');
    expect(cityOf(zone)).toBe('UTC');
    expect(alike(zone, 'UTC', at)).toBe(true);
  },
);

it('names a zone by its city and by what it is at that moment', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  expect(offsetOf('Europe/London', new Date('2027-01-01T00:00:00Z'))).toMatch(/^GMT(\+0)?$/);
  expect(offsetOf('Europe/London', new Date('2027-07-01T00:00:00Z'))).toBe('GMT+1');
  expect(alike('Europe/London', 'UTC', new Date('2027-01-01T00:00:00Z'))).toBe(true);
  expect(alike('Europe/London', 'UTC', new Date('2027-07-01T00:00:00Z'))).toBe(false);
});
