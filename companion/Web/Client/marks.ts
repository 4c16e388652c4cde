// What is drawn beside the lines: the steps' targets behind them, the cues above them.
import uPlot from 'uplot';
import { color } from './chart';
import type { Run, SeriesName } from './series';

export const cueLanePx = 18;

export function drawTargets(u: uPlot, run: Run, series: SeriesName, scale: number): void {
  const { ctx, bbox } = u;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const step of run.steps) {
    const left = u.valToPos(step.start, 'x', true);
    const right = u.valToPos(step.end, 'x', true);
    if (right < bbox.left || left > bbox.left + bbox.width) continue;
    ctx.fillStyle = color('--line');
    ctx.fillRect(Math.round(left), bbox.top, Math.max(1, devicePixelRatio), bbox.height);
    for (const target of step.targets) {
      if (target.series !== series) continue;
      const a = u.valToPos(target.low * scale, 'y', true);
      const b = u.valToPos(target.high * scale, 'y', true);
      ctx.fillStyle = color('--target');
      ctx.fillRect(left, Math.min(a, b), right - left, Math.abs(a - b));
    }
  }
  ctx.restore();
}

export function drawCues(u: uPlot, run: Run, withHeads: boolean): void {
  const { ctx, bbox } = u;
  const size = 5 * devicePixelRatio;
  ctx.save();
  for (const cue of run.cues) {
    const x = Math.round(u.valToPos(cue.at, 'x', true)) + 0.5;
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    ctx.strokeStyle = color(toneColor(cue.tone));
    ctx.fillStyle = ctx.strokeStyle;
    ctx.globalAlpha = cue.withheld ? 0.45 : 0.6;
    ctx.lineWidth = devicePixelRatio;
    ctx.setLineDash(cue.withheld ? [2 * devicePixelRatio, 3 * devicePixelRatio] : []);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    if (cue.tone === 'Correction') ctx.stroke();
    if (!withHeads) continue;
    ctx.globalAlpha = 1;
    ctx.setLineDash([]);
    ctx.lineWidth = 1.4 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(x - size, bbox.top - 2.4 * size);
    ctx.lineTo(x + size, bbox.top - 2.4 * size);
    ctx.lineTo(x, bbox.top - 0.6 * size);
    ctx.closePath();
    if (cue.withheld) ctx.stroke();
    else ctx.fill();
  }
  ctx.restore();
}

function toneColor(tone: string): string {
  return tone === 'Correction' ? '--cue' : tone === 'Praise' ? '--praise' : '--notice';
}
