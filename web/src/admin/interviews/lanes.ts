interface Appointment {
  scheduled_time: string;
  duration_minutes: number;
}

interface Laned<T> {
  thing: T;
  /** Which of the lanes side by side it is in, from 0. */
  lane: number;
  /** How many lanes those that overlap with it need. */
  lanes: number;
}

/** A quarter of an hour would be too low to read. */
const LEAST = 30;

/** For how long a thing is drawn, in minutes. */
export function shownMinutes({ duration_minutes }: Appointment): number {
  return Math.max(LEAST, duration_minutes);
}

/** Puts what overlaps side by side; what stands alone has the whole width. */
export function inLanes<T extends Appointment>(things: readonly T[]): Laned<T>[] {
  const result: Laned<T>[] = [];
  let cluster: Laned<T>[] = [];
  let ends: number[] = [];
  for (const thing of [...things].sort((a, b) => begin(a) - begin(b))) {
    if (ends.every((end) => end <= begin(thing))) {
      cluster = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= begin(thing));
    const lane = free === -1 ? ends.length : free;
    ends[lane] = begin(thing) + shownMinutes(thing) * 60_000;
    const laned = { thing, lane, lanes: 0 };
    cluster.push(laned);
    result.push(laned);
    for (const other of cluster) {
      other.lanes = ends.length;
    }
  }
  return result;
}

function begin(thing: Appointment): number {
  return Date.parse(thing.scheduled_time);
}
