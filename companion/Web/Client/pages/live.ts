// The page of a run while it happens: shows what the server tells, and speaks the sentences when the runner asks for it.

import { listen } from '../news';

interface Second { [field: string]: string | null }
interface Said { time: string | null; sentence: string }
interface Link { isThere: boolean; sentence: string }

const sentencesKept = 50;

function byField(root: HTMLElement): Map<string, HTMLElement> {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-live-field]')];
  return new Map(fields.map(field => [field.dataset['liveField']!, field]));
}

function speaker(box: HTMLInputElement): (sentence: string) => void {
  if (!('speechSynthesis' in window)) return () => {};
  box.disabled = false;
  box.addEventListener('change', () => { if (!box.checked) speechSynthesis.cancel(); });
  return sentence => {
    if (!box.checked || speechSynthesis.pending) return;
    const spoken = new SpeechSynthesisUtterance(sentence);
    spoken.lang = document.documentElement.lang;
    speechSynthesis.speak(spoken);
  };
}

function follow(root: HTMLElement): void {
  const fields = byField(root);
  const units = root.querySelectorAll<HTMLElement>('[data-live-unit]');
  const link = document.querySelector<HTMLElement>('[data-live-link]')!;
  const newest = root.querySelector<HTMLElement>('[data-live-sentence]')!;
  const said = root.querySelector<HTMLElement>('[data-live-said]')!;
  const speak = speaker(root.querySelector<HTMLInputElement>('[data-live-speak]')!);
  const missing = root.dataset['missing']!;
  const blank = (): void => fields.forEach(field => { field.textContent = missing; });

  const show = ({ time, sentence }: Said): void => {
    newest.textContent = sentence;
    const entry = document.createElement('li');
    entry.textContent = time ? `${time}  ${sentence}` : sentence;
    said.prepend(entry);
    while (said.childElementCount > sentencesKept) said.lastElementChild!.remove();
  };

  const onSecond = (second: Second): void => {
    fields.forEach((field, name) => { field.textContent = second[name] || missing; });
    units.forEach(unit => { unit.textContent = second[unit.dataset['liveUnit']!] ?? ''; });
    if (second['time'] === null) fields.get('time')!.textContent = root.dataset['ready']!;
    const sentence = second['sentence'];
    if (!sentence) return;
    show({ time: second['time'] ?? null, sentence });
    speak(sentence);
  };

  listen('second', data => onSecond(data as Second));
  listen('said', data => {
    said.replaceChildren();
    (data as Said[]).forEach(show);
  });
  listen('link', data => {
    const news = data as Link;
    link.textContent = news.sentence;
    if (!news.isThere) blank();
  });
  listen('lost', () => {
    link.textContent = root.dataset['lost']!;
    blank();
  });
}

const root = document.querySelector<HTMLElement>('[data-live]');
if (root) follow(root);
