// The steps of a workout as rows that can be changed, dragged and moved.
import type { Node, Path } from './workout-model';

export interface StepActions {
  edit(path: Path, change: Partial<Node>): void;
  move(path: Path, by: number): void;
  remove(path: Path): void;
  repeat(path: Path): void;
  unwrap(path: Path): void;
  add(isBlock: boolean): void;
}

export type Words = (name: string) => string;

const stepKinds = ['warmup', 'run', 'recovery', 'rest', 'cooldown'];

export function drawSteps(into: HTMLElement, nodes: Node[], words: Words, actions: StepActions): void {
  const focus = document.activeElement instanceof HTMLElement && into.contains(document.activeElement)
    ? document.activeElement.dataset['key'] : undefined;
  const adders = element('div', 'step-adders');
  adders.append(
    button(words('labelAdd'), 'add', () => actions.add(false)),
    button(words('labelAddBlock'), 'add-block', () => actions.add(true)));
  into.replaceChildren(listOf(nodes, [], words, actions), adders);
  if (focus) into.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus();
}

function listOf(nodes: Node[], base: Path, words: Words, actions: StepActions): HTMLElement {
  const list = element('ol', 'steps-list');
  nodes.forEach((node, index) => {
    const path = [...base, index];
    const row = element('li', node.count > 0 ? 'step-block' : `step-row word-${node.word}`);
    row.dataset['path'] = path.join('.');
    row.append(node.count > 0 ? blockHead(node, path, words, actions) : stepFields(node, path, words, actions));
    if (node.count > 0) row.append(listOf(node.nodes, path, words, actions));
    list.append(row);
  });
  return list;
}

function stepFields(node: Node, path: Path, words: Words, actions: StepActions): HTMLElement {
  const name = words('labelStep').replace('{0}', number(path));
  const row = element('div', 'step-fields');
  const kind = document.createElement('select');
  kind.dataset['key'] = `${path.join('.')}-kind`;
  kind.setAttribute('aria-label', `${name}: ${words('labelKind')}`);
  for (const word of stepKinds) kind.append(new Option(word, word, false, word === node.word));
  kind.addEventListener('change', () => actions.edit(path, { word: kind.value }));
  row.append(
    handle(name, path, words),
    field(node.length, `${name}: ${words('labelLength')}`, 'length', path, value => actions.edit(path, { length: value })),
    kind,
    field(node.target, `${name}: ${words('labelTarget')}`, 'target', path, value => actions.edit(path, { target: value }),
      words('targetExample')),
    tools(name, path, words, actions,
      button('×n', `${path.join('.')}-repeat`, () => actions.repeat(path), `${name}: ${words('labelRepeat')}`)));
  return row;
}

function blockHead(node: Node, path: Path, words: Words, actions: StepActions): HTMLElement {
  const name = words('labelBlock').replace('{0}', number(path));
  const row = element('div', 'step-fields');
  const times = field(String(node.count), `${name}: ${words('labelTimes')}`, 'times', path, value => {
    actions.edit(path, { count: Math.min(99, Math.max(1, Math.round(Number(value)) || 1)) });
  });
  times.type = 'number';
  times.min = '1';
  times.max = '99';
  const sign = element('span', 'times-sign');
  sign.textContent = '×';
  sign.setAttribute('aria-hidden', 'true');
  row.append(
    handle(name, path, words), times, sign,
    tools(name, path, words, actions,
      button('1×', `${path.join('.')}-unwrap`, () => actions.unwrap(path), `${name}: ${words('labelUnwrap')}`)));
  return row;
}

function tools(name: string, path: Path, words: Words, actions: StepActions, own: HTMLElement): HTMLElement {
  const box = element('span', 'step-tools');
  const key = path.join('.');
  box.append(
    button('↑', `${key}-up`, () => actions.move(path, -1), `${name}: ${words('labelUp')}`),
    button('↓', `${key}-down`, () => actions.move(path, 1), `${name}: ${words('labelDown')}`),
    own,
    button('✕', `${key}-delete`, () => actions.remove(path), `${name}: ${words('labelDelete')}`));
  return box;
}

function handle(name: string, path: Path, words: Words): HTMLElement {
  const grip = button('⠿', `${path.join('.')}-handle`, () => undefined, `${name}: ${words('labelHandle')}`);
  grip.className = 'handle';
  grip.dataset['stepHandle'] = '';
  grip.setAttribute('aria-describedby', 'drag-help');
  return grip;
}

function field(
  value: string, label: string, name: string, path: Path, changed: (value: string) => void, example = ''): HTMLInputElement {
  const input = document.createElement('input');
  input.value = value;
  input.className = `step-${name}`;
  input.placeholder = example;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', label);
  input.dataset['key'] = `${path.join('.')}-${name}`;
  input.addEventListener('change', () => changed(input.value.trim()));
  // Enter means "take this", not "send the form away".
  input.addEventListener('keydown', event => { if (event.key === 'Enter') { event.preventDefault(); changed(input.value.trim()); } });
  return input;
}

function button(text: string, key: string, act: () => void, label = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset['key'] = key;
  if (label) {
    // The sign is for the eye alone: its name says what it does.
    const sign = element('span', 'sign-only');
    sign.setAttribute('aria-hidden', 'true');
    sign.dataset['sign'] = text;
    made.append(sign);
    made.setAttribute('aria-label', label);
    made.title = label;
  } else {
    made.textContent = text;
  }
  made.addEventListener('click', act);
  return made;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function number(path: Path): string {
  return path.map(index => index + 1).join('.');
}
