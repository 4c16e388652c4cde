// Builds a workout: what is typed becomes steps, and what is done to the steps becomes text. The server reads the text each time.
import { makeDraggable } from '../drag';
import {
  copy, depthOf, listOf, moved, newBlock, newStep, nodeAt, textOf, without, withoutEmptyBlocks, type Node, type Path, type Reading,
} from '../workout-model';
import { drawProfile } from '../workout-profile';
import { drawSteps, type StepActions } from '../workout-steps';

const typingMs = 250;
const deepest = 2;

function build(root: HTMLElement): void {
  const find = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-${name}]`)!;
  const [text, steps, profile] = [find<HTMLTextAreaElement>('text'), find('steps'), find('profile')];
  const [fault, remarks, length, verdict, said] = [find('fault'), find('remarks'), find('length'), find('day-verdict'), find('said')];
  const day = find<HTMLSelectElement>('day-choice');
  const words = (name: string): string => root.dataset[name] ?? '';
  let nodes: Node[] = [];
  let asked = 0;
  let timer = 0;
  let former: Node[] | null = null;

  const ask = async (isFromSteps: boolean): Promise<void> => {
    const number = ++asked;
    const form = text.form!;
    const body = new URLSearchParams({ text: text.value, day: day.value });
    try {
      const answer = await fetch(root.dataset['read']!, {
        method: 'POST',
        body,
        headers: { 'X-TrainingPlan-Token': form.querySelector<HTMLInputElement>('[name="token"]')!.value },
      });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const reading = await answer.json() as Reading;
      if (number === asked) show(reading, isFromSteps);
    } catch (error) {
      console.error(error);
      if (number === asked) fault.textContent = words('saidFailed');
    }
  };
  const show = (reading: Reading, isFromSteps: boolean): void => {
    text.setAttribute('aria-invalid', String(reading.fault !== null));
    steps.classList.toggle('is-old', reading.fault !== null);
    fault.replaceChildren(...(reading.fault ? pointAt(reading) : []));
    verdict.textContent = reading.day?.sentence ?? '';
    verdict.classList.toggle('is-refused', reading.day?.isAllowed === false);
    if (reading.fault) return;
    if (isFromSteps) text.value = reading.printed;
    nodes = reading.nodes;
    length.textContent = reading.lengthText;
    drawProfile(profile, reading.profile, reading.profile.map(block => block.text).join('; '));
    remarks.replaceChildren(...reading.remarks.map(paragraph));
    drawSteps(steps, nodes, words, actions);
    offerUndo();
  };
  const change = (next: Node[], sentence = ''): void => {
    nodes = next;
    text.value = textOf(next);
    said.textContent = sentence;
    drawSteps(steps, nodes, words, actions);
    offerUndo();
    void ask(true);
  };
  const offerUndo = (): void => {
    if (!former) return;
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.textContent = words('labelUndo');
    undo.dataset['undo'] = '';
    undo.dataset['key'] = 'undo';
    undo.addEventListener('click', () => {
      const back = former!;
      former = null;
      change(back);
    });
    steps.querySelector('.step-adders')!.append(undo);
  };
  const tellPlace = (path: Path): string => words('saidMoved')
    .replace('{0}', String(path[path.length - 1]! + 1)).replace('{1}', String(listOf(nodes, path).length));
  const actions: StepActions = {
    edit(path, part) {
      const next = copy(nodes);
      Object.assign(nodeAt(next, path), part);
      change(next);
    },
    move(path, by) {
      const list = listOf(nodes, path);
      const place = path[path.length - 1]! + by;
      if (place < 0 || place >= list.length) return;
      const to = [...path.slice(0, -1), place];
      change(moved(nodes, path, by > 0 ? [...path.slice(0, -1), place + 1] : to), tellPlace(to));
      const key = `${to.join('.')}-${by > 0 ? 'down' : 'up'}`;
      steps.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    },
    remove(path) {
      former = nodes;
      change(without(nodes, path), words('saidDeleted'));
      steps.querySelector<HTMLElement>('[data-undo]')?.focus();
    },
    repeat(path) {
      const next = copy(nodes);
      listOf(next, path)[path[path.length - 1]!] = { ...newBlock(), nodes: [nodeAt(nodes, path)] };
      if (depthOf(next) <= deepest) change(next);
    },
    unwrap(path) {
      const next = copy(nodes);
      listOf(next, path).splice(path[path.length - 1]!, 1, ...nodeAt(nodes, path).nodes);
      change(withoutEmptyBlocks(next));
    },
    add(isBlock) {
      change([...copy(nodes), isBlock ? newBlock() : newStep()]);
    },
  };

  text.addEventListener('input', () => {
    former = null;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(false), typingMs);
  });
  day.addEventListener('change', () => void ask(false));
  letDrag(steps, () => nodes, (from, to) => change(moved(nodes, from, to)), actions);
  root.querySelectorAll<HTMLElement>('[data-needs-script]').forEach(part => { part.hidden = false; });
  find('check').hidden = true;
  void ask(false);
}

function letDrag(steps: HTMLElement, nodes: () => Node[], put: (from: Path, to: Path) => void, actions: StepActions): void {
  const pathOf = (row: HTMLElement): Path => row.dataset['path']!.split('.').map(Number);
  let isAfter = false;
  const clear = (): void => steps.querySelectorAll('[data-path]').forEach(row => row.classList.remove('drop-before', 'drop-after'));
  makeDraggable(steps, {
    item: '[data-path]',
    handle: '[data-step-handle]',
    target: '[data-path]',
    begin: clear,
    over(item, target, point) {
      clear();
      if (!target || item.contains(target)) return;
      const rect = target.getBoundingClientRect();
      isAfter = point.y > rect.top + rect.height / 2;
      target.classList.add(isAfter ? 'drop-after' : 'drop-before');
    },
    drop(item, target) {
      clear();
      const [from, to] = [pathOf(item), pathOf(target)];
      if (item.contains(target)) return;
      if (isAfter) to[to.length - 1]!++;
      const isTooDeep = to.length - 1 + depthOf([nodeAt(nodes(), from)]) > deepest;
      if (!isTooDeep) put(from, to);
    },
    cancel: clear,
  });
  // On its handle a step moves with the arrow keys.
  steps.addEventListener('keydown', event => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-step-handle]')?.closest<HTMLElement>('[data-path]');
    if (!row || event.defaultPrevented || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const path = pathOf(row);
    const by = event.key === 'ArrowUp' ? -1 : 1;
    const place = path[path.length - 1]! + by;
    if (place < 0 || place >= listOf(nodes(), path).length) return;
    actions.move(path, by);
    steps.querySelector<HTMLElement>(`[data-key="${CSS.escape(`${[...path.slice(0, -1), place].join('.')}-handle`)}"]`)?.focus();
  });
}

// The fault in words, and the text with a mark at its column.
function pointAt(reading: Reading): HTMLElement[] {
  const at = reading.fault!.column - 1;
  const sentence = document.createElement('span');
  sentence.textContent = reading.fault!.sentence;
  const pointed = document.createElement('code');
  pointed.className = 'pointed';
  const mark = document.createElement('mark');
  mark.textContent = reading.text.slice(at, at + 1).trim() || '␣';
  pointed.append(reading.text.slice(0, at), mark, reading.text.slice(at + 1));
  return [sentence, pointed];
}

function paragraph(sentence: string): HTMLElement {
  const made = document.createElement('p');
  made.className = 'remark';
  made.textContent = sentence;
  return made;
}

const root = document.querySelector<HTMLElement>('[data-builder]');
if (root) build(root);
