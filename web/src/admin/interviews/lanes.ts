interface Appointment {
  scheduled_time: string;
  duration_minutes: number;
}

export interface Laned<T> {
  thing: T;
  /** Which of the lanes side by side it is in, from 0. */
  lane: number;
}

/** What overlaps, one thing with the next; nothing else is at the same time. */
export interface Cluster<T> {
  things: Laned<T>[];
  /** How many lanes side by side they need. */
  lanes: number;
  /** From when to when something of it is drawn, in milliseconds since 1970. */
  begin: number;
  end: number;
}

/** A quarter of an hour would be too low to read. */
const LEAST = 30;

/** For how long a thing is drawn, in minutes. */
export function shownMinutes({ duration_minutes }: Appointment): number {
  return Math.max(LEAST, duration_minutes);
}

/** Puts what overlaps side by side, in the order of time. */
export function clusters<T extends Appointment>(things: readonly T[]): Cluster<T>[] {
  const result: Cluster<T>[] = [];
  let ends: number[] = [];
  for (const thing of [...things].sort((a, b) => begin(a) - begin(b))) {
    const end = begin(thing) + shownMinutes(thing) * 60_000;
    let cluster = result.at(-1);
    if (!cluster || cluster.end <= begin(thing)) {
      cluster = { things: [], lanes: 0, begin: begin(thing), end };
      result.push(cluster);
      ends = [];
    }
    const free = ends.findIndex((other) => other <= begin(thing));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    cluster.things.push({ thing, lane });
    cluster.lanes = ends.length;
    cluster.end = Math.max(cluster.end, end);
  }
  return result;
}

function begin(thing: Appointment): number {
  return Date.parse(thing.scheduled_time);
}
