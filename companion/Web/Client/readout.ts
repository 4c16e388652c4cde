// What is under the cursor, in words, and the way from a cue in the list to its mark on the charts.
import { clock, rowAt, type Cue, type Run, type Values } from './series';

const nearSeconds = 8;

export function makeReadout(root: HTMLElement, run: Run): (seconds: number | null) => void {
  const fields = new Map([...root.querySelectorAll<HTMLElement>('[data-readout]')].map(field => [field.dataset['readout']!, field]));
  const entries = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-cue-at]')].map((entry, i) => [i, entry]));
  const say = (name: string, text: string): void => {
    const field = fields.get(name);
    if (field && field.textContent !== text) field.textContent = text;
  };
  let near: HTMLElement | undefined;
  const panel = root.querySelector('.readout');
  return seconds => {
    panel?.classList.toggle('is-pointing', seconds !== null);
    const row = seconds === null ? -1 : rowAt(run.time, seconds);
    const cue = seconds === null ? -1 : nearestCue(run.cues, seconds);
    say('time', row < 0 ? '' : clock(run.time[row]!));
    say('step', row < 0 ? '' : run.steps.find(step => step.start <= run.time[row]! && run.time[row]! < step.end)?.name ?? '');
    say('cadence', row < 0 ? '' : told(run, row, run.cadence, run.cadenceDoubtful, 'spm'));
    say('heartRate', row < 0 ? '' : told(run, row, run.heartRate, run.heartRateDoubtful, 'bpm') + toldWrist(run, row));
    say('altitude', row < 0 ? '' : toldAltitude(run, row));
    say('pace', row < 0 ? '' : toldPace(run, row));
    const cueText = cue < 0 ? '' : run.cues[cue]!.sentence + (run.cues[cue]!.withheld ? ` (${run.texts.withheld})` : '');
    say('cue', cueText);
    near?.classList.remove('is-near');
    near = entries.get(cue);
    near?.classList.add('is-near');
    if (near) bringIntoView(near);
  };
}

function told(run: Run, row: number, trusted: Values, doubtful: Values, unit: string): string {
  const sure = trusted[row] ?? null;
  if (sure !== null) return `${sure.toFixed(0)} ${unit}`;
  const unsure = doubtful[row] ?? null;
  return unsure === null ? `– ${unit}` : `${unsure.toFixed(0)} ${unit}, ${run.texts.doubtful}`;
}

function toldWrist(run: Run, row: number): string {
  const wrist = run.wrist[row] ?? null;
  return wrist === null ? '' : ` (${wrist.toFixed(0)} ${run.texts.wrist})`;
}

function toldPace(run: Run, row: number): string {
  const pace = run.pace[row] ?? null;
  if (pace === null) return '';
  const uncertainty = Math.round(pace - (run.paceLow[row] ?? pace));
  return `${clock(pace)} ${run.texts.perDistance}${uncertainty > 0 ? ` ± ${uncertainty} s` : ''}`;
}

function toldAltitude(run: Run, row: number): string {
  const height = run.altitude[row] ?? null;
  return height === null ? '' : `${height.toFixed(0)} ${run.texts.height}`;
}

function nearestCue(cues: Cue[], seconds: number): number {
  let best = -1;
  let distance = nearSeconds;
  cues.forEach((cue, i) => {
    if (Math.abs(cue.at - seconds) <= distance) {
      best = i;
      distance = Math.abs(cue.at - seconds);
    }
  });
  return best;
}

// Scrolls the list alone: the page must not jump under the runner's hand.
function bringIntoView(entry: HTMLElement): void {
  const list = entry.parentElement!;
  const top = entry.offsetTop - list.offsetTop;
  if (top < list.scrollTop || top + entry.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top - list.clientHeight / 2;
  }
}
