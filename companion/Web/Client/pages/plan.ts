// The plan: sessions are dragged to other days, and the validator speaks before they are let go.
import { makeDraggable } from '../drag';
import { softenForms, submitSoftly, tell } from '../soft';

interface Verdict { isAllowed: boolean; sentence: string }

const dayMs = 86_400_000;
const stepDays: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function makeCalendar(root: HTMLElement): void {
  if (root.dataset['ready']) return;
  root.dataset['ready'] = '1';
  const section = root.closest('section')!;
  const said = section.querySelector<HTMLElement>('[data-verdict]')!;
  const form = section.querySelector<HTMLFormElement>('[data-move-form] form')!;
  const words = root.dataset;
  let verdicts: Record<string, Verdict> | null = null;
  let above: HTMLElement | null = null;

  section.querySelectorAll<HTMLElement>('[data-handle], #move-help').forEach(part => { part.hidden = false; });
  const say = (text: string, isRefused = false): void => {
    said.textContent = text;
    said.classList.toggle('is-refused', isRefused);
  };
  const tiles = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-day]')];
  const clear = (): void => {
    verdicts = null;
    above = null;
    tiles().forEach(tile => tile.classList.remove('can-drop', 'cannot-drop', 'is-over'));
  };
  const look = (item: HTMLElement, tile: HTMLElement | null): void => {
    tiles().forEach(one => one.classList.toggle('is-over', one === tile));
    if (!tile || !verdicts) return;
    if (tile === item) say(words['stays']!);
    else {
      const verdict = verdicts[tile.dataset['day']!];
      say(verdict?.sentence ?? words['outside']!, !verdict?.isAllowed);
    }
  };

  makeDraggable(root, {
    item: '[data-session]',
    handle: '[data-handle]',
    target: '[data-day]',
    begin(item) {
      clear();
      say(words['picked']!.replace('{0}', item.dataset['session']!));
      void fetch(`${words['moves']}?day=${item.dataset['day']}`).then(async answer => {
        verdicts = await answer.json() as Record<string, Verdict>;
        for (const tile of tiles()) {
          const verdict = verdicts[tile.dataset['day']!];
          if (tile !== item) tile.classList.add(verdict?.isAllowed ? 'can-drop' : 'cannot-drop');
        }
        look(item, above);
      });
    },
    over(item, tile) {
      above = tile;
      look(item, tile);
    },
    drop(item, tile) {
      const verdict = verdicts?.[tile.dataset['day']!];
      const isRefused = verdicts !== null && verdict?.isAllowed !== true;
      const sentence = verdict?.sentence ?? words['outside']!;
      clear();
      if (tile === item || isRefused) {
        say(isRefused && tile !== item ? sentence : words['putBack']!.replace('{0}', item.dataset['session']!), isRefused && tile !== item);
        return;
      }
      form.querySelector<HTMLInputElement>('[name="from"]')!.value = item.dataset['day']!;
      form.querySelector<HTMLInputElement>('[name="to"]')!.value = tile.dataset['day']!;
      say(sentence);
      submitSoftly(form, null).then(refusal => { if (refusal) tell(refusal); }).catch(() => form.submit());
    },
    cancel(item) {
      clear();
      say(words['putBack']!.replace('{0}', item.dataset['session']!));
    },
    step(item, from, key) {
      const day = Date.parse((from ?? item).dataset['day']!) + stepDays[key]! * dayMs;
      return root.querySelector<HTMLElement>(`[data-day="${new Date(day).toISOString().slice(0, 10)}"]`);
    },
  });
}

// The sentence of the chosen day stands beside the choice.
function tellChoices(): void {
  document.addEventListener('change', event => {
    const choice = event.target as HTMLSelectElement;
    if (!choice.matches('[data-verdicts]')) return;
    const said = choice.form?.querySelector('[data-verdict-of-choice]');
    if (said) said.textContent = choice.selectedOptions[0]?.dataset['sentence'] ?? '';
  });
}

function start(): void {
  document.querySelectorAll<HTMLElement>('[data-calendar]').forEach(makeCalendar);
}

softenForms();
tellChoices();
start();
document.addEventListener('content', start);
