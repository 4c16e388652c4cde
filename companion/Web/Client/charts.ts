// One uPlot chart for each series, all on one time axis and one cursor.
import uPlot from 'uplot';
import { color, cueLanePx, drawCues, drawTargets } from './marks';
import { clock, type Run, type SeriesName, type Values } from './series';

interface Kind {
  key: string;
  series: SeriesName;
  targetScale: number;
  lineColor: string;
  data: (run: Run) => Values[];
  lines: () => uPlot.Series[];
  bands?: () => uPlot.Band[];
  leastSpan: number;
  isFastUp: boolean;
  format: (value: number) => string;
}

const whole = (value: number): string => value.toFixed(0);
const secondSteps = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const axisWidthPx = 46;

const trusted = (name: string): uPlot.Series => ({ stroke: () => color(name), width: 1.75, points: { show: false } });
const doubtful = (): uPlot.Series => ({ stroke: () => color('--doubt'), width: 1.25, dash: [3, 3], points: { show: false } });
const edge = (): uPlot.Series => ({ stroke: 'transparent', width: 0, points: { show: false } });

const kinds: Kind[] = [
  {
    key: 'cadence', series: 'Cadence', targetScale: 0.01, lineColor: '--cadence', leastSpan: 30, isFastUp: false, format: whole,
    data: run => [run.cadence, run.cadenceDoubtful],
    lines: () => [trusted('--cadence'), doubtful()],
  },
  {
    key: 'heartRate', series: 'HeartRate', targetScale: 0.01, lineColor: '--heart', leastSpan: 40, isFastUp: false, format: whole,
    data: run => [run.heartRate, run.heartRateDoubtful],
    lines: () => [trusted('--heart'), doubtful()],
  },
  {
    key: 'pace', series: 'Pace', targetScale: 1, lineColor: '--pace', leastSpan: 60, isFastUp: true, format: clock,
    data: run => [run.pace, run.paceLow, run.paceHigh],
    lines: () => [trusted('--pace'), edge(), edge()],
    bands: () => [{ series: [3, 2], fill: () => color('--pace-band') }],
  },
  {
    key: 'altitude', series: 'Altitude', targetScale: 1, lineColor: '--altitude', leastSpan: 20, isFastUp: false, format: whole,
    data: run => [run.altitude],
    lines: () => [{ ...trusted('--altitude'), fill: () => color('--altitude-area') }],
  },
];

// Slow walking and standing would flatten the rest: the lowest and highest hundredth of the values may leave the picture.
function rangeOf(kind: Kind, run: Run): [number, number] {
  const values = kind.data(run).flat().filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (values.length === 0) return [0, 1];
  const cut = Math.floor(values.length / 100);
  let low = values[cut]!;
  let high = values[Math.max(0, values.length - 1 - cut)]!;
  const targets = run.steps.flatMap(step => step.targets).filter(target => target.series === kind.series);
  for (const target of targets) {
    low = Math.min(low, target.low * kind.targetScale);
    high = Math.max(high, target.high * kind.targetScale);
  }
  const lack = Math.max(0, kind.leastSpan - (high - low)) / 2;
  const pad = (high - low) * 0.08 + lack;
  return [low - pad, high + pad];
}

function optionsFor(kind: Kind, run: Run, place: { isFirst: boolean; isLast: boolean; width: number; height: number },
  onCursor: (u: uPlot) => void, onZoom: (u: uPlot) => void): uPlot.Options {
  const [low, high] = rangeOf(kind, run);
  const grid = { stroke: (): string => color('--grid'), width: 1 };
  const axis = { stroke: (): string => color('--soft'), font: '12px system-ui, sans-serif', grid, ticks: { show: false } };
  return {
    width: place.width,
    height: place.height,
    padding: [place.isFirst ? cueLanePx : 6, 20, place.isLast ? 0 : 6, 0],
    legend: { show: false },
    cursor: {
      sync: { key: 'run', scales: ['x', null] },
      drag: { x: true, y: false, dist: 8 },
      points: { size: 7, width: 2, fill: () => 'transparent' },
      y: false,
    },
    scales: { x: { time: false }, y: { range: [low, high], dir: kind.isFastUp ? -1 : 1 } },
    axes: [
      { ...axis, show: place.isLast, size: 28, space: 64, incrs: secondSteps, values: (_u, splits) => splits.map(clock) },
      { ...axis, size: axisWidthPx, space: 34, values: (_u, splits) => splits.map(kind.format) },
    ],
    series: [{}, ...kind.lines()],
    bands: kind.bands?.() ?? [],
    hooks: {
      drawClear: [u => drawTargets(u, run, kind.series, kind.targetScale)],
      draw: [u => drawCues(u, run, place.isFirst)],
      setCursor: [onCursor],
      setScale: [(u, scale) => { if (scale === 'x') onZoom(u); }],
    },
  };
}

export function drawCharts(root: HTMLElement, run: Run, onCursor: (u: uPlot) => void, onZoom: (u: uPlot) => void): uPlot[] {
  const found = kinds
    .map(kind => ({ kind, figure: root.querySelector<HTMLElement>(`[data-chart="${kind.key}"]`) }))
    .filter(({ kind, figure }) => figure !== null && kind.data(run).some(values => values.some(value => value !== null)));
  return found.map(({ kind, figure }, i) => {
    figure!.hidden = false;
    const plot = figure!.querySelector<HTMLElement>('.plot')!;
    const isFirst = i === 0;
    const isLast = i === found.length - 1;
    const height = 160 + (isFirst ? cueLanePx : 0) + (isLast ? 28 : 0);
    const options = optionsFor(kind, run, { isFirst, isLast, width: plot.clientWidth, height }, onCursor, onZoom);
    const chart = new uPlot(options, [run.time, ...kind.data(run)], plot);
    new ResizeObserver(() => chart.setSize({ width: plot.clientWidth, height })).observe(plot);
    return chart;
  });
}
