/** Something in a day, in minutes after midnight. */
export interface Span {
  begin: number;
  end: number;
  /** Whether it is drawn line by line, and needs room for that. */
  crowded: boolean;
}

/** How a day is drawn from top to bottom: an hour is as high as what is in it needs. */
export interface Scale {
  /** The first hour. */
  from: number;
  /** Of each hour, in rem. */
  heights: number[];
  /** Where something is, in rem. */
  placeOf: (begin: number, end: number) => { top: number; height: number };
}

/** How high an hour is, in rem: one of the night with nothing in it, one whose three quarters have room for two lines, and one with four lines. */
const EMPTY = 1.25;
const USUAL = 3.25;
const CROWDED = 6.25;
/** How high a line of a crowd is. */
const LINE = 1.5;

/** How high a block with two lines is. */
const TWO_LINES = 2.4;

/** Office hours are there always, and take their room. */
const OFFICE = { begin: 8 * 60, end: 18 * 60 };
const DAY = 24 * 60;

export function linesIn(height: number): number {
  return Math.max(1, Math.floor(height / LINE));
}

/** Whether a block of that height has room for a name and a company below it. */
export function hasRoomForTwo(height: number): boolean {
  return height >= TWO_LINES;
}

export function scaleOf(spans: readonly Span[]): Scale {
  const from = Math.floor(Math.min(OFFICE.begin, ...spans.map(({ begin }) => begin)) / 60);
  const to = Math.ceil(Math.min(DAY, Math.max(OFFICE.end, ...spans.map(({ end }) => end))) / 60);
  const heights = Array.from({ length: to - from }, (_, index) => heightOf((from + index) * 60, spans));
  const at = (minute: number) => {
    const hours = minute / 60 - from;
    const whole = Math.min(Math.floor(hours), heights.length);
    const above = heights.slice(0, whole).reduce((sum, height) => sum + height, 0);
    return above + (hours - whole) * (heights[whole] ?? 0);
  };
  return {
    from,
    heights,
    placeOf: (begin, end) => ({ top: at(begin), height: at(Math.min(end, DAY)) - at(begin) }),
  };
}

function heightOf(hour: number, spans: readonly Span[]): number {
  const inIt = spans.filter(({ begin, end }) => begin < hour + 60 && end > hour);
  if (inIt.some(({ crowded }) => crowded)) {
    return CROWDED;
  }
  return inIt.length > 0 || (hour >= OFFICE.begin && hour < OFFICE.end) ? USUAL : EMPTY;
}
