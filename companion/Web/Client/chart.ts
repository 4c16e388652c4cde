// Charts of one group: they share their x axis, one cursor and one zoom. Everything that the pages draw goes through here.
import uPlot from 'uplot';
import { rowsToDraw, type Values } from './chart-thin';

export type { Values } from './chart-thin';
export type LineStyle = 'line' | 'thin' | 'dash' | 'area' | 'bars' | 'dots' | 'edge';

export interface Line { values: Values; color: string; style: LineStyle; fill?: string }

export interface Drawing {
  x: number[];
  lines: Line[];
  // Each fills what lies between two lines, named by their place in the list.
  bands?: { upper: number; lower: number; fill: string }[];
  height: number;
  range: [number, number];
  isFlipped?: boolean;
  isLogarithmic?: boolean;
  showsX: boolean;
  spaceAbove?: number;
  splits?: (min: number, max: number, widthPx: number) => number[];
  increments?: number[];
  tellX: (values: number[]) => string[];
  tellY: (values: number[]) => string[];
  behind?: (u: uPlot) => void;
  above?: (u: uPlot) => void;
}

interface Shown { chart: uPlot; drawing: Drawing; place: HTMLElement }

const axisWidthPx = 50;
const leastWidthPx = 120;
let groupCount = 0;

export function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export class ChartGroup {
  private readonly key = `group-${++groupCount}`;
  private readonly shown: Shown[] = [];
  private readonly pointed: ((x: number | null) => void)[] = [];
  private readonly zoomed: ((isWhole: boolean) => void)[] = [];
  private isWaiting = false;
  min = 0;
  max = 1;

  constructor(readonly first: number, readonly last: number) {
    [this.min, this.max] = [first, last];
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.redraw());
  }

  onPoint(listener: (x: number | null) => void): void { this.pointed.push(listener); }

  onZoom(listener: (isWhole: boolean) => void): void { this.zoomed.push(listener); }

  redraw(): void { this.shown.forEach(({ chart }) => chart.redraw(true)); }

  add(place: HTMLElement, drawing: Drawing): uPlot {
    const width = Math.max(leastWidthPx, place.clientWidth);
    const chart = new uPlot(optionsOf(drawing, width, this.key, {
      scale: (min, max) => this.onScale(min, max),
      point: u => this.tell((u.cursor.left ?? -1) < 0 ? null : u.posToVal(u.cursor.left!, 'x')),
      reset: () => this.reset(),
    }), this.dataOf(drawing, width), place);
    const shown = { chart, drawing, place };
    this.shown.push(shown);
    new ResizeObserver(() => this.fit(shown)).observe(place);
    listenToTouch(chart, x => this.point(x));
    return chart;
  }

  zoom(min: number, max: number): void {
    this.shown.forEach(({ chart }) => chart.setScale('x', { min, max }));
  }

  reset(): void { this.zoom(this.first, this.last); }

  // Puts the cursor of every chart on a place; null takes it away.
  point(x: number | null): void {
    for (const { chart } of this.shown) chart.setCursor({ left: x === null ? -10 : chart.valToPos(x, 'x'), top: 0 }, false);
    this.tell(x);
  }

  get isWhole(): boolean { return this.min <= this.first && this.max >= this.last; }

  private tell(x: number | null): void { this.pointed.forEach(listener => listener(x)); }

  private onScale(min: number, max: number): void {
    if (min === this.min && max === this.max) return;
    [this.min, this.max] = [min, max];
    this.zoomed.forEach(listener => listener(this.isWhole));
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.shown.forEach(one => this.refill(one));
    });
  }

  // After a zoom other rows are the telling ones.
  private refill({ chart, drawing }: Shown): void {
    chart.setData(this.dataOf(drawing, chart.width), false);
    chart.setScale('x', { min: this.min, max: this.max });
  }

  private fit(shown: Shown): void {
    const width = Math.max(leastWidthPx, shown.place.clientWidth);
    if (width === shown.chart.width) return;
    shown.chart.setSize({ width, height: shown.drawing.height });
    this.refill(shown);
  }

  private dataOf(drawing: Drawing, width: number): uPlot.AlignedData {
    const lines = drawing.lines.map(line => line.values);
    const rows = rowsToDraw(drawing.x, lines, this.min, this.max, width);
    if (rows.length === drawing.x.length) return [drawing.x, ...lines];
    return [rows.map(row => drawing.x[row]!), ...lines.map(values => rows.map(row => values[row] ?? null))];
  }
}

interface Listeners { scale: (min: number, max: number) => void; point: (u: uPlot) => void; reset: () => void }

function optionsOf(drawing: Drawing, width: number, key: string, on: Listeners): uPlot.Options {
  const grid = { stroke: (): string => color('--grid'), width: 1 };
  const axis = { stroke: (): string => color('--soft'), font: '12px system-ui, sans-serif', grid, ticks: { show: false } };
  const x: uPlot.Axis = {
    ...axis, show: drawing.showsX, size: 28, space: 64, values: (_u, splits) => drawing.tellX(splits),
  };
  // Of a logarithmic axis the library would blank all labels but powers of ten.
  if (drawing.isLogarithmic) x.filter = (_u, splits) => splits;
  if (drawing.increments) x.incrs = drawing.increments;
  if (drawing.splits) x.splits = (u, _axis, min, max) => drawing.splits!(min, max, (u.width || width) - 2 * axisWidthPx);
  return {
    width,
    height: drawing.height,
    padding: [drawing.spaceAbove ?? 8, 18, drawing.showsX ? 0 : 6, 0],
    legend: { show: false },
    cursor: {
      sync: { key, scales: ['x', null] },
      drag: { x: true, y: false, dist: 8 },
      points: { size: 7, width: 2, fill: () => 'transparent' },
      y: false,
      bind: { dblclick: () => () => { on.reset(); return null; } },
    },
    scales: {
      x: { time: false, distr: drawing.isLogarithmic ? 3 : 1, range: (_u, min, max) => [min, max] },
      y: { range: drawing.range, dir: drawing.isFlipped ? -1 : 1 },
    },
    axes: [x, { ...axis, size: axisWidthPx, space: 34, values: (_u, splits) => drawing.tellY(splits) }],
    series: [{}, ...drawing.lines.map(seriesOf)],
    bands: (drawing.bands ?? []).map(band => ({ series: [band.upper + 1, band.lower + 1], fill: () => color(band.fill) })),
    hooks: {
      drawClear: drawing.behind ? [drawing.behind] : [],
      draw: drawing.above ? [drawing.above] : [],
      setCursor: [on.point],
      setScale: [(u, scale) => { if (scale === 'x') on.scale(u.scales['x']!.min!, u.scales['x']!.max!); }],
    },
  };
}

function seriesOf(line: Line): uPlot.Series {
  const stroke = (): string => color(line.color);
  switch (line.style) {
    case 'edge': return { stroke: 'transparent', width: 0, spanGaps: true, points: { show: false } };
    case 'thin': return { stroke, width: 1, points: { show: false } };
    case 'dash': return { stroke, width: 1.25, dash: [3, 3], points: { show: false } };
    case 'dots': return { stroke, paths: () => null, points: { show: true, size: 6, width: 1, fill: () => color(line.color) } };
    case 'bars': return { stroke, width: 0, fill: stroke, paths: uPlot.paths.bars!({ size: [0.72, 36] }), points: { show: false } };
    case 'area': return { stroke, width: 1.5, fill: () => color(line.fill ?? line.color), points: { show: false } };
    default: return { stroke, width: 1.75, points: { show: false } };
  }
}

// A finger moves the cursor sideways; up and down it scrolls the page (touch-action: pan-y).
function listenToTouch(chart: uPlot, point: (x: number) => void): void {
  chart.over.addEventListener('pointermove', event => {
    if (event.pointerType !== 'mouse') point(chart.posToVal(event.clientX - chart.over.getBoundingClientRect().left, 'x'));
  });
}

// Arrows move the cursor, Home and End go to the edges, + and − zoom around the cursor, Escape shows everything.
export function listenToKeys(
  root: HTMLElement, group: ChartGroup, leastSpan: number, step: (direction: 1 | -1, at: number) => number,
): void {
  let at = group.first;
  const zoomBy = (factor: number): void => {
    const half = Math.max(leastSpan, ((group.max - group.min) * factor) / 2);
    group.zoom(Math.max(group.first, at - half), Math.min(group.last, at + half));
  };
  const actions: Record<string, () => void> = {
    ArrowLeft: () => { at = step(-1, at); },
    ArrowRight: () => { at = step(1, at); },
    Home: () => { at = group.min; },
    End: () => { at = group.max; },
    '+': () => zoomBy(0.5),
    '-': () => zoomBy(2),
    Escape: () => group.reset(),
  };
  root.addEventListener('keydown', event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey || !(event.target as HTMLElement).matches('.plot')) return;
    event.preventDefault();
    action();
    at = Math.min(group.max, Math.max(group.min, at));
    group.point(at);
  });
}
