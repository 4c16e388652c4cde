// The page of one run: draws the charts and joins them with the readout, the list of cues, the track and the keyboard.
import { listenToKeys, type ChartGroup } from '../chart';
import { drawCharts } from '../run-charts';
import { makeReadout } from '../readout';
import { decode, rowAt, type Run } from '../series';

async function load(address: string): Promise<Run> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return decode(await answer.arrayBuffer());
}

// The run itself is drawn even when the one beside it cannot be had.
async function loadOther(root: HTMLElement): Promise<Run | null> {
  const address = root.dataset['compared'];
  return address ? load(address).catch(() => null) : null;
}

function show(root: HTMLElement, run: Run, other: Run | null): void {
  root.querySelector('.chart-state')?.remove();
  root.querySelector<HTMLElement>('.readout')!.hidden = false;
  const reset = root.querySelector<HTMLButtonElement>('[data-reset]')!;
  const group = drawCharts(root, run, other);
  group.onPoint(makeReadout(root, run));
  group.onPoint(makeDot());
  group.onZoom(isWhole => { reset.hidden = isWhole; });
  reset.addEventListener('click', () => group.reset());
  document.querySelectorAll<HTMLElement>('[data-cue-at]').forEach(entry => {
    entry.addEventListener('pointerenter', () => group.point(Number(entry.dataset['cueAt'])));
  });
  listenToKeys(root, group, 10, (direction, at) => at + direction * Math.max(1, Math.round((group.max - group.min) / 120)));
  showCueAtAddress(group);
}

// An address that ends in #t=600 shows that second.
function showCueAtAddress(group: ChartGroup): void {
  const second = /^#t=(\d{1,6})$/.exec(location.hash)?.[1];
  if (second) group.point(Number(second));
}

// Where the runner was in the second under the cursor.
function makeDot(): (seconds: number | null) => void {
  const dot = document.querySelector<SVGCircleElement>('[data-track-dot]');
  if (!dot) return () => {};
  const points = (dot.getAttribute('data-track-dot') ?? '').split(' ').map(Number);
  const times = points.filter((_, i) => i % 3 === 0);
  return seconds => {
    dot.setAttribute('visibility', seconds === null ? 'hidden' : 'visible');
    if (seconds === null) return;
    const row = rowAt(times, seconds);
    dot.setAttribute('cx', String(points[row * 3 + 1]));
    dot.setAttribute('cy', String(points[row * 3 + 2]));
  };
}

const root = document.getElementById('run-charts');
if (root) {
  Promise.all([load(root.dataset['series']!), loadOther(root)]).then(([run, other]) => show(root, run, other)).catch((error: unknown) => {
    console.error(error);
    const state = root.querySelector('.chart-state') ?? root.appendChild(document.createElement('p'));
    state.textContent = root.dataset['failed'] ?? '';
  });
}
