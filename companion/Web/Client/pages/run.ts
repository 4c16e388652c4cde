// The page of one run: draws the charts and joins them with the readout, the list of cues and the keyboard.
import uPlot from 'uplot';
import { drawCharts } from '../charts';
import { makeReadout, pointAt } from '../readout';
import { decode, type Run } from '../series';

async function load(root: HTMLElement): Promise<Run> {
  const answer = await fetch(root.dataset['series']!);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return decode(await answer.arrayBuffer());
}

function show(root: HTMLElement, run: Run): void {
  root.querySelector('.chart-state')?.remove();
  root.querySelector<HTMLElement>('.readout')!.hidden = false;
  const reset = root.querySelector<HTMLButtonElement>('[data-reset]')!;
  const first = run.time[0] ?? 0;
  const last = run.time[run.time.length - 1] ?? 1;
  const tell = makeReadout(root, run);
  const onCursor = (u: uPlot): void => {
    const left = u.cursor.left ?? -1;
    tell(left < 0 ? null : u.posToVal(left, 'x'));
  };
  const onZoom = (u: uPlot): void => {
    reset.hidden = (u.scales['x']!.min ?? first) <= first && (u.scales['x']!.max ?? last) >= last;
  };
  const charts = drawCharts(root, run, onCursor, onZoom);
  const zoom = (min: number, max: number): void => charts.forEach(chart => chart.setScale('x', { min, max }));
  const point = (seconds: number): void => { pointAt(charts, seconds); tell(seconds); };

  reset.addEventListener('click', () => zoom(first, last));
  document.querySelectorAll<HTMLElement>('[data-cue-at]').forEach(entry => {
    entry.addEventListener('pointerenter', () => point(Number(entry.dataset['cueAt'])));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => charts.forEach(chart => chart.redraw()));
  listenToKeys(root, { first, last, zoom, point });
  listenToTouch(charts, point);
}

interface Moves { first: number; last: number; zoom: (min: number, max: number) => void; point: (seconds: number) => void }

function listenToKeys(root: HTMLElement, moves: Moves): void {
  let at = moves.first;
  let [min, max] = [moves.first, moves.last];
  const zoomBy = (factor: number): void => {
    const half = Math.max(10, ((max - min) * factor) / 2);
    [min, max] = [Math.max(moves.first, at - half), Math.min(moves.last, at + half)];
    moves.zoom(min, max);
  };
  const actions: Record<string, () => void> = {
    ArrowLeft: () => { at -= Math.max(1, Math.round((max - min) / 120)); },
    ArrowRight: () => { at += Math.max(1, Math.round((max - min) / 120)); },
    Home: () => { at = min; },
    End: () => { at = max; },
    '+': () => zoomBy(0.5),
    '-': () => zoomBy(2),
    Escape: () => { [min, max] = [moves.first, moves.last]; moves.zoom(min, max); },
  };
  root.addEventListener('keydown', event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey || !(event.target as HTMLElement).matches('.plot')) return;
    event.preventDefault();
    action();
    at = Math.min(max, Math.max(min, at));
    moves.point(at);
  });
}

// A finger moves the cursor sideways; up and down it scrolls the page (touch-action: pan-y).
function listenToTouch(charts: uPlot[], point: (seconds: number) => void): void {
  for (const chart of charts) {
    chart.over.addEventListener('pointermove', event => {
      if (event.pointerType !== 'mouse') point(chart.posToVal(event.clientX - chart.over.getBoundingClientRect().left, 'x'));
    });
  }
}

const root = document.getElementById('run-charts');
if (root) {
  load(root).then(run => show(root, run)).catch((error: unknown) => {
    console.error(error);
    const state = root.querySelector('.chart-state') ?? root.appendChild(document.createElement('p'));
    state.textContent = root.dataset['failed'] ?? '';
  });
}
