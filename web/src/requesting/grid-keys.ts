/** Where the keyboard is in a grid whose cells have none, one or several things in them. */
export interface Place {
  row: number;
  column: number;
  /** Which of the things in the cell. */
  index: number;
}

/** How many things are in each cell, row by row. */
type Counts = readonly (readonly number[])[];

/** Where a key leads to; past cells with nothing in them. The same place where there is nothing further; nothing for other keys. */
export function moved(from: Place, key: string, counts: Counts): Place | undefined {
  const { row, column, index } = from;
  switch (key) {
    case 'ArrowUp':
      return inColumn(from, numbers(row - 1, -1), counts);
    case 'ArrowDown':
      return inColumn(from, numbers(row + 1, counts.length), counts);
    case 'ArrowLeft':
      return index > 0 ? { row, column, index: index - 1 } : inRow(from, numbers(column - 1, -1), counts, 'last');
    case 'ArrowRight':
      return index + 1 < countAt(from, counts)
        ? { row, column, index: index + 1 }
        : inRow(from, numbers(column + 1, widthOf(counts)), counts, 'first');
    case 'Home':
      return inRow(from, numbers(0, widthOf(counts)), counts, 'first');
    case 'End':
      return inRow(from, numbers(widthOf(counts) - 1, -1), counts, 'last');
    case 'PageUp':
      return inColumn(from, numbers(0, counts.length), counts);
    case 'PageDown':
      return inColumn(from, numbers(counts.length - 1, -1), counts);
    default:
      return undefined;
  }
}

/** The place itself if there is something, else one near it; nothing in a grid with nothing in it. */
export function reachable({ row, column, index }: Place, counts: Counts): Place | undefined {
  const near: Place = {
    row: Math.min(row, counts.length - 1),
    column: Math.min(column, widthOf(counts) - 1),
    index,
  };
  const columns = [near.column, ...numbers(0, widthOf(counts))];
  for (const one of columns) {
    const inOne = { ...near, column: one };
    for (const other of [near.row, ...numbers(near.row + 1, counts.length), ...numbers(near.row - 1, -1)]) {
      const count = countAt({ ...inOne, row: other }, counts);
      if (count > 0) {
        return { row: other, column: one, index: Math.min(index, count - 1) };
      }
    }
  }
  return undefined;
}

function inColumn(from: Place, rows: number[], counts: Counts): Place {
  const row = rows.find((one) => countAt({ ...from, row: one }, counts) > 0);
  return row === undefined
    ? from
    : { ...from, row, index: Math.min(from.index, countAt({ ...from, row }, counts) - 1) };
}

function inRow(from: Place, columns: number[], counts: Counts, side: 'first' | 'last'): Place {
  const column = columns.find((one) => countAt({ ...from, column: one }, counts) > 0);
  return column === undefined
    ? from
    : { ...from, column, index: side === 'first' ? 0 : countAt({ ...from, column }, counts) - 1 };
}

/** From one number to another, without that one. */
function numbers(first: number, end: number): number[] {
  const step = first < end ? 1 : -1;
  return Array.from({ length: Math.max(0, (end - first) * step) }, (_, index) => first + index * step);
}

function countAt({ row, column }: Pick<Place, 'row' | 'column'>, counts: Counts): number {
  return counts[row]?.[column] ?? 0;
}

function widthOf(counts: Counts): number {
  return counts[0]?.length ?? 0;
}
