// Draws a workout as blocks, as the server does: width is time, height is how hard.
import type { Block } from './workout-model';

const width = 300;
const height = 64;
const easyHeight = 0.6;
const kinds = ['warmup', 'active', 'recovery', 'rest', 'cooldown'];
const svgSpace = 'http://www.w3.org/2000/svg';

export function drawProfile(into: HTMLElement, blocks: Block[], label: string): void {
  const svg = document.createElementNS(svgSpace, 'svg');
  svg.setAttribute('class', 'workout-profile');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const total = Math.max(1, blocks.reduce((sum, block) => sum + block.seconds, 0));
  let x = 0;
  for (const block of blocks) {
    const wide = width * block.seconds / total;
    const bar = document.createElementNS(svgSpace, 'rect');
    const name = kinds[block.kind] ?? 'active';
    bar.setAttribute('class', `kind-${name === 'active' && block.height < easyHeight ? 'easy' : name}`);
    bar.setAttribute('x', x.toFixed(2));
    bar.setAttribute('y', (height * (1 - block.height)).toFixed(2));
    bar.setAttribute('width', Math.max(0.8, wide - 1).toFixed(2));
    bar.setAttribute('height', (height * block.height).toFixed(2));
    const title = document.createElementNS(svgSpace, 'title');
    title.textContent = block.text;
    bar.append(title);
    svg.append(bar);
    x += wide;
  }
  into.replaceChildren(...(blocks.length > 0 ? [svg] : []));
}
