// The charts of a run: one for each series, all of one group, with the steps' targets behind and the cues above them.
import { ChartGroup, type Drawing, type Line, type Values } from './chart';
import { clock, heldBy, type Run, type SeriesName } from './series';
import { cueLanePx, drawCues, drawTargets } from './marks';

interface Kind {
  key: string;
  series: SeriesName;
  targetScale: number;
  lines: (run: Run) => Line[];
  earlier: (other: Run) => Values;
  bands?: Drawing['bands'];
  leastSpan: number;
  isFastUp: boolean;
  format: (value: number) => string;
}

const whole = (value: number): string => value.toFixed(0);
const secondSteps = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
const heightPx = 160;
const axisPx = 28;

const kinds: Kind[] = [
  {
    key: 'cadence', series: 'Cadence', targetScale: 0.01, leastSpan: 30, isFastUp: false, format: whole,
    lines: run => [
      { values: run.cadence, color: '--cadence', style: 'line' },
      { values: run.cadenceDoubtful, color: '--doubt', style: 'dash' },
    ],
    earlier: other => other.cadence,
  },
  {
    key: 'heartRate', series: 'HeartRate', targetScale: 0.01, leastSpan: 40, isFastUp: false, format: whole,
    lines: run => [
      { values: run.heartRate, color: '--heart', style: 'line' },
      { values: run.heartRateDoubtful, color: '--doubt', style: 'dash' },
      { values: run.wrist, color: '--wrist', style: 'thin' },
    ],
    earlier: other => other.heartRate,
  },
  {
    key: 'pace', series: 'Pace', targetScale: 1, leastSpan: 60, isFastUp: true, format: clock,
    lines: run => [
      { values: run.pace, color: '--pace', style: 'line' },
      { values: run.paceLow, color: '--pace', style: 'edge' },
      { values: run.paceHigh, color: '--pace', style: 'edge' },
    ],
    earlier: other => other.pace,
    bands: [{ upper: 2, lower: 1, fill: '--pace-band' }],
  },
  {
    key: 'altitude', series: 'Altitude', targetScale: 1, leastSpan: 20, isFastUp: false, format: whole,
    lines: run => [{ values: run.altitude, color: '--altitude', style: 'area', fill: '--altitude-area' }],
    earlier: () => [],
  },
];

// Slow walking and standing would flatten the rest: the lowest and highest hundredth of the values may leave the picture.
function rangeOf(kind: Kind, run: Run): [number, number] {
  const values = kind.lines(run).flatMap(line => line.values).filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (values.length === 0) return [0, 1];
  const cut = Math.floor(values.length / 100);
  let low = values[cut]!;
  let high = values[Math.max(0, values.length - 1 - cut)]!;
  for (const target of run.steps.flatMap(step => step.targets).filter(one => one.series === kind.series)) {
    low = Math.min(low, target.low * kind.targetScale);
    high = Math.max(high, target.high * kind.targetScale);
  }
  const lack = Math.max(0, kind.leastSpan - (high - low)) / 2;
  const pad = (high - low) * 0.08 + lack;
  return [low - pad, high + pad];
}

function drawingOf(kind: Kind, run: Run, other: Run | null, isFirst: boolean, isLast: boolean): Drawing {
  const earlier = other ? heldBy(run.time, other.time, kind.earlier(other)) : [];
  const lines = kind.lines(run);
  if (earlier.some(value => value !== null)) lines.push({ values: earlier, color: '--earlier', style: 'thin' });
  return {
    x: run.time,
    lines,
    ...(kind.bands ? { bands: kind.bands } : {}),
    height: heightPx + (isFirst ? cueLanePx : 0) + (isLast ? axisPx : 0),
    range: rangeOf(kind, run),
    isFlipped: kind.isFastUp,
    showsX: isLast,
    spaceAbove: isFirst ? cueLanePx : 6,
    increments: secondSteps,
    tellX: splits => splits.map(clock),
    tellY: splits => splits.map(kind.format),
    behind: u => drawTargets(u, run, kind.series, kind.targetScale),
    above: u => drawCues(u, run, isFirst),
  };
}

export function drawCharts(root: HTMLElement, run: Run, other: Run | null): ChartGroup {
  const group = new ChartGroup(run.time[0] ?? 0, run.time[run.time.length - 1] ?? 1);
  const found = kinds
    .map(kind => ({ kind, figure: root.querySelector<HTMLElement>(`[data-chart="${kind.key}"]`) }))
    .filter(({ kind, figure }) => figure !== null && kind.lines(run).some(line => line.values.some(value => value !== null)));
  found.forEach(({ kind, figure }, i) => {
    figure!.hidden = false;
    group.add(figure!.querySelector<HTMLElement>('.plot')!, drawingOf(kind, run, other, i === 0, i === found.length - 1));
    if (i === 0) performance.mark('chart-painted');
  });
  return group;
}
