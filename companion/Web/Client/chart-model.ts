// Draws a chart that the page describes in a block of JSON beside it (see Parts/Chart.razor): no second request, nothing to be computed.
import uPlot from 'uplot';
import { ChartGroup, color, listenToKeys, type Line, type LineStyle, type Values } from './chart';
import { firstAtOrAfter } from './chart-thin';

interface ModelLine {
  name: string;
  unit: string;
  color: string;
  style: LineStyle;
  fill: string;
  values: Values;
  told: (string | null)[] | null;
}
interface ModelMark { at: number; text: string; color: string }
interface ModelLevel { value: number; text: string; color: string }

interface Model {
  axis: 'day' | 'clock' | 'logClock' | 'number';
  x: number[];
  xTold: string[] | null;
  lines: ModelLine[];
  bands: { upper: number; lower: number; fill: string }[];
  marks: ModelMark[];
  levels: ModelLevel[];
  format: 'whole' | 'tenths' | 'hundredths' | 'signed' | 'percent' | 'clock';
  isFlipped: boolean;
  leastSpan: number;
  startsAtZero: boolean;
  height: number;
}

const logSplits = [1, 5, 15, 60, 300, 1200, 3600, 14400];
const clockSteps = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400];
const secondsPerDay = 86_400;
const markHeightPx = 18;

export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return whole < 3600 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

const formats: Record<Model['format'], (value: number) => string> = {
  whole: value => value.toFixed(0),
  tenths: value => value.toFixed(1),
  hundredths: value => value.toFixed(2),
  signed: value => (value > 0 ? `+${value.toFixed(0)}` : value.toFixed(0).replace('-', '−')),
  percent: value => `${(value * 100).toFixed(0)} %`,
  clock,
};

const language = document.documentElement.lang || 'en';
const dayWords = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthWords = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
const yearWords = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
const fullWords = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function dateOf(day: number): Date { return new Date(day * secondsPerDay * 1000); }

// Firsts of months, quarters or years by how much is shown; days of a few weeks.
export function daySplits(min: number, max: number, widthPx: number): number[] {
  const room = Math.max(2, Math.floor(widthPx / 76));
  const days = max - min;
  const splits: number[] = [];
  if (days / 7 <= room) {
    const every = Math.max(1, Math.ceil(days / room));
    for (let day = Math.ceil(min); day <= max; day += every) splits.push(day);
    return splits;
  }
  const months = [1, 2, 3, 6, 12, 24, 60].find(step => days / (30.4 * step) <= room) ?? 120;
  const first = dateOf(min);
  const monthOfYear = months >= 12 ? 0 : Math.floor(first.getUTCMonth() / months) * months;
  for (let month = first.getUTCFullYear() * 12 + monthOfYear; ; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / (secondsPerDay * 1000);
    if (day > max) return splits;
    if (day >= min) splits.push(day);
  }
}

function tellDays(splits: number[]): string[] {
  const isMonths = splits.length < 2 || splits.every(day => dateOf(day).getUTCDate() === 1);
  return splits.map((day, i) => {
    const date = dateOf(day);
    if (!isMonths) return dayWords.format(date);
    return date.getUTCMonth() === 0 || i === 0 ? `${monthWords.format(date)} ${yearWords.format(date)}` : monthWords.format(date);
  });
}

function rangeOf(model: Model): [number, number] {
  const values = model.lines.flatMap(line => line.values).filter((value): value is number => value !== null);
  values.push(...model.levels.map(level => level.value));
  if (model.startsAtZero) values.push(0);
  if (values.length === 0) return [0, 1];
  let low = values[0]!;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const lack = Math.max(0, model.leastSpan - (high - low)) / 2;
  const pad = (high - low) * 0.07 + lack || 1;
  return [model.startsAtZero && low >= 0 ? 0 : low - pad, high + pad];
}

// Over bars a word is read only on a ground of its own.
function tellLevel(ctx: CanvasRenderingContext2D, level: ModelLevel, right: number, y: number): void {
  const ratio = devicePixelRatio;
  const width = ctx.measureText(level.text).width;
  ctx.fillStyle = color('--card');
  ctx.globalAlpha = 0.93;
  ctx.fillRect(right - width - 6 * ratio, y - 17 * ratio, width + 6 * ratio, 15 * ratio);
  ctx.globalAlpha = 1;
  ctx.fillStyle = color('--soft');
  ctx.textAlign = 'right';
  ctx.fillText(level.text, right - 3 * ratio, y - 5 * ratio);
}

function drawLevels(u: uPlot, model: Model): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  for (const level of model.levels) {
    const y = Math.round(u.valToPos(level.value, 'y', true)) + 0.5;
    ctx.strokeStyle = ctx.fillStyle = color(level.color);
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    if (level.text) tellLevel(ctx, level, bbox.left + bbox.width, y);
  }
  ctx.restore();
}

function drawMarks(u: uPlot, model: Model): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textBaseline = 'bottom';
  let textEnd = -Infinity;
  for (const mark of model.marks) {
    const x = Math.round(u.valToPos(mark.at, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = ctx.fillStyle = color(mark.color);
    ctx.lineWidth = devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    const width = ctx.measureText(mark.text).width;
    const left = Math.min(Math.max(bbox.left, x - width / 2), bbox.left + bbox.width - width);
    if (left <= textEnd) continue;
    ctx.fillText(mark.text, left, bbox.top - 3 * devicePixelRatio);
    textEnd = left + width + 8 * devicePixelRatio;
  }
  ctx.restore();
}

function nearestRow(x: number[], value: number): number {
  const after = Math.min(x.length - 1, firstAtOrAfter(x, value));
  return after > 0 && value - x[after - 1]! < x[after]! - value ? after - 1 : after;
}

function tellRow(model: Model, row: number): string {
  const x = model.x[row]!;
  const at = model.xTold?.[row] ?? (model.axis === 'day' ? fullWords.format(dateOf(x)) : model.axis === 'number' ? String(x) : clock(x));
  const parts = model.lines
    .filter(line => line.name.length > 0)
    .map(line => {
      const value = line.values[row] ?? null;
      const told = line.told?.[row] ?? (value === null ? '–' : formats[model.format](value));
      return `${line.name} ${told}${line.unit && value !== null ? ` ${line.unit}` : ''}`;
    });
  return [at, ...parts].join('  ·  ');
}

function linesOf(model: Model): Line[] {
  return model.lines.map(line => ({ values: line.values, color: line.color, style: line.style, fill: line.fill }));
}

function tellXOf(model: Model): (splits: number[]) => string[] {
  if (model.axis === 'day') return tellDays;
  return model.axis === 'number' ? splits => splits.map(String) : splits => splits.map(clock);
}

// Axes of bars begin half a step before the first and end half a step behind the last.
function edgesOf(model: Model): [number, number] {
  const [first, last] = [model.x[0] ?? 0, model.x[model.x.length - 1] ?? 1];
  const steps = model.x.slice(1).map((x, i) => x - model.x[i]!);
  const half = model.lines.some(line => line.style === 'bars') ? (steps.length > 0 ? Math.min(...steps) / 2 : 0.5) : 0;
  return first === last ? [first - Math.max(half, 1), last + Math.max(half, 1)] : [first - half, last + half];
}

export function drawModel(figure: HTMLElement): ChartGroup | null {
  const source = figure.querySelector('script[type="application/json"]');
  const place = figure.querySelector<HTMLElement>('.plot');
  if (!source || !place) return null;
  const model = JSON.parse(source.textContent ?? '') as Model;
  if (model.x.length === 0) return null;
  const [first, last] = edgesOf(model);
  const group = new ChartGroup(first, last);
  const chart = group.add(place, {
    x: model.x,
    lines: linesOf(model),
    bands: model.bands,
    height: model.height,
    range: rangeOf(model),
    isFlipped: model.isFlipped,
    isLogarithmic: model.axis === 'logClock',
    showsX: true,
    spaceAbove: model.marks.length > 0 ? markHeightPx : 8,
    ...(model.axis === 'logClock' ? { splits: () => logSplits } : model.axis === 'day' ? { splits: daySplits } : {}),
    ...(model.axis === 'clock' ? { increments: clockSteps } : {}),
    tellX: tellXOf(model),
    tellY: splits => splits.map(splits.every(Number.isInteger) && model.format === 'tenths' ? formats.whole : formats[model.format]),
    above: u => { drawLevels(u, model); drawMarks(u, model); },
  });
  chart.setScale('x', { min: first, max: last });
  const readout = figure.querySelector<HTMLElement>('[data-readout]');
  group.onPoint(x => {
    if (readout) readout.textContent = x === null ? '' : tellRow(model, nearestRow(model.x, x));
    figure.classList.toggle('is-pointing', x !== null);
  });
  const whole = figure.querySelector<HTMLButtonElement>('[data-reset]');
  whole?.addEventListener('click', () => group.reset());
  group.onZoom(isWhole => { if (whole) whole.hidden = isWhole; });
  const rowBy = (direction: 1 | -1, at: number): number => {
    const row = Math.min(model.x.length - 1, Math.max(0, nearestRow(model.x, at) + direction));
    return model.x[row]!;
  };
  listenToKeys(figure, group, (last - first) / Math.max(4, model.x.length), rowBy);
  return group;
}

export function drawModels(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-model]')) {
    drawModel(figure);
    performance.mark('chart-painted');
  }
}
