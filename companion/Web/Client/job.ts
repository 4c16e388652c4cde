// Keeps the picture of a job true while it goes on.
import { listen } from './news';

interface Line { text: string; tone: string; address: string | null }
interface Job { number: number; isRunning: boolean; sentence: string; done: number; total: number; lines: Line[] }

function entry(line: Line): HTMLLIElement {
  const item = document.createElement('li');
  item.className = `tone-${line.tone}`;
  if (line.address) {
    const link = document.createElement('a');
    link.href = line.address;
    link.textContent = line.text;
    item.append(link);
  } else {
    item.textContent = line.text;
  }
  return item;
}

/** Follows the job on this page; when it ends the page is loaded again by the news of the change. */
export function followJob(): void {
  const panel = document.querySelector<HTMLElement>('[data-job]');
  if (!panel || panel.dataset['running'] !== 'yes') return;
  const sentence = panel.querySelector<HTMLElement>('[data-job-sentence]')!;
  const bar = panel.querySelector<HTMLProgressElement>('[data-job-bar]');
  const lines = panel.querySelector<HTMLElement>('[data-job-lines]')!;
  listen(panel.dataset['job']!, data => {
    const job = data as Job;
    if (sentence.textContent !== job.sentence) sentence.textContent = job.sentence;
    if (bar && job.total > 0) {
      bar.max = job.total;
      bar.value = job.done;
    }
    lines.replaceChildren(...job.lines.map(entry));
  });
}
