// Fewer rows for the same picture: of each narrow stretch of the time axis only the rows that are lowest or highest in some line stay,
// so that a spike of one sample is still drawn and a hundred thousand rows cost as much as the pixels under them.

export type Values = (number | null)[];

const rowsPerPixel = 4;

export function firstAtOrAfter(x: number[], value: number): number {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

// The rows to draw of those between two places of the axis, with one more on either side so that lines run on to the edge.
export function rowsToDraw(x: number[], lines: Values[], min: number, max: number, widthPx: number): number[] {
  const from = Math.max(0, firstAtOrAfter(x, min) - 1);
  const to = Math.min(x.length, firstAtOrAfter(x, max) + 2);
  const count = to - from;
  if (count <= widthPx * rowsPerPixel) return Array.from({ length: count }, (_, i) => from + i);
  const rows: number[] = [];
  const size = count / widthPx;
  const kept = new Set<number>();
  for (let bucket = 0; bucket < widthPx; bucket++) {
    const first = from + Math.floor(bucket * size);
    const end = Math.min(to, from + Math.floor((bucket + 1) * size));
    kept.clear();
    kept.add(first);
    for (const line of lines) keepExtremes(line, first, end, kept);
    rows.push(...[...kept].sort((a, b) => a - b));
  }
  rows.push(to - 1);
  return rows;
}

// A gap in a line is an extreme too: without it a line would be drawn across what is missing.
function keepExtremes(line: Values, first: number, end: number, kept: Set<number>): void {
  let lowest = -1;
  let highest = -1;
  let gap = -1;
  for (let row = first; row < end; row++) {
    const value = line[row] ?? null;
    if (value === null) {
      gap = row;
      continue;
    }
    if (lowest < 0 || value < line[lowest]!) lowest = row;
    if (highest < 0 || value > line[highest]!) highest = row;
  }
  for (const row of [lowest, highest, gap]) if (row >= 0) kept.add(row);
}
