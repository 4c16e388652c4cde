// Takes things and puts them elsewhere: by mouse, by finger (on the handle) and by keyboard (on the handle). What may go where, and what
// happens then, the page says.

export interface DragRules {
  /** What can be taken. */
  item: string;
  /** Where in it a finger takes it and a keyboard picks it up. */
  handle: string;
  /** Where it can be put. */
  target: string;
  /** It is taken. */
  begin(item: HTMLElement): void;
  /** It is above a target, or above none. */
  over(item: HTMLElement, target: HTMLElement | null, point: { x: number; y: number }): void;
  /** It is let go above a target. */
  drop(item: HTMLElement, target: HTMLElement): void;
  /** It is put back. */
  cancel(item: HTMLElement): void;
  /** The target that an arrow key leads to, null for none; without it a keyboard picks nothing up. */
  step?(item: HTMLElement, from: HTMLElement | null, key: string): HTMLElement | null;
}

const thresholdPx = 6;
const edgePx = 70;
const scrollPx = 14;

export function makeDraggable(root: HTMLElement, rules: DragRules): void {
  root.addEventListener('pointerdown', event => startPointer(root, rules, event));
  if (!rules.step) return;
  root.addEventListener('keydown', event => onKey(root, rules, event));
  root.addEventListener('click', event => {
    // A button is pressed by Space and Enter: that click has no pointer behind it.
    const handle = (event.target as Element).closest<HTMLElement>(rules.handle);
    if (handle && event.detail === 0 && !picked.has(root)) pick(root, rules, handle.closest<HTMLElement>(rules.item)!);
  });
}

function startPointer(root: HTMLElement, rules: DragRules, down: PointerEvent): void {
  const at = down.target as Element;
  const item = at.closest<HTMLElement>(rules.item);
  const handle = at.closest(rules.handle);
  const isOnControl = at.closest('input, select, textarea, button') !== null && handle === null;
  if (!item || isOnControl || down.button !== 0 || (down.pointerType === 'touch' && !handle)) return;
  let ghost: HTMLElement | null = null;
  let target: HTMLElement | null = null;
  const rect = item.getBoundingClientRect();

  const onMove = (move: PointerEvent): void => {
    if (!ghost) {
      if (Math.hypot(move.clientX - down.clientX, move.clientY - down.clientY) < thresholdPx) return;
      ghost = makeGhost(item, rect);
      item.classList.add('is-dragged');
      getSelection()?.removeAllRanges();
      rules.begin(item);
    }
    move.preventDefault();
    ghost.style.transform = `translate(${move.clientX - down.clientX}px, ${move.clientY - down.clientY}px)`;
    scrollAtEdge(move.clientY);
    const under = document.elementFromPoint(move.clientX, move.clientY)?.closest<HTMLElement>(rules.target) ?? null;
    target = under && root.contains(under) ? under : null;
    rules.over(item, target, { x: move.clientX, y: move.clientY });
  };
  const end = (isDrop: boolean): void => {
    document.removeEventListener('pointermove', onMove);
    document.removeEventListener('pointerup', onUp);
    document.removeEventListener('pointercancel', onCancel);
    document.removeEventListener('keydown', onEscape, true);
    if (!ghost) return;
    ghost.remove();
    item.classList.remove('is-dragged');
    // The click that follows would open the link under the pointer.
    const swallow = (click: Event): void => { click.preventDefault(); click.stopPropagation(); };
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }), 50);
    if (isDrop && target) rules.drop(item, target);
    else rules.cancel(item);
  };
  const onUp = (): void => end(true);
  const onCancel = (): void => end(false);
  const onEscape = (key: KeyboardEvent): void => { if (key.key === 'Escape') end(false); };
  document.addEventListener('pointermove', onMove, { passive: false });
  document.addEventListener('pointerup', onUp);
  document.addEventListener('pointercancel', onCancel);
  document.addEventListener('keydown', onEscape, true);
  // The browser's own dragging of links and pictures would take the pointer away.
  item.addEventListener('dragstart', event => event.preventDefault(), { once: true });
}

function makeGhost(item: HTMLElement, rect: DOMRect): HTMLElement {
  const ghost = item.cloneNode(true) as HTMLElement;
  ghost.classList.add('drag-ghost');
  ghost.removeAttribute('id');
  ghost.setAttribute('aria-hidden', 'true');
  Object.assign(ghost.style, { left: `${rect.left}px`, top: `${rect.top}px`, width: `${rect.width}px`, height: `${rect.height}px` });
  document.body.append(ghost);
  return ghost;
}

function scrollAtEdge(y: number): void {
  if (y < edgePx) scrollBy(0, -scrollPx);
  else if (y > innerHeight - edgePx) scrollBy(0, scrollPx);
}

interface Picked { item: HTMLElement; target: HTMLElement | null; end: (isDrop: boolean) => void }

const picked = new WeakMap<HTMLElement, Picked>();

function pick(root: HTMLElement, rules: DragRules, item: HTMLElement): void {
  const handle = item.querySelector<HTMLElement>(rules.handle) ?? item;
  const onBlur = (): void => state.end(false);
  const state: Picked = {
    item,
    target: null,
    end: isDrop => {
      if (!picked.delete(root)) return;
      handle.removeEventListener('blur', onBlur);
      handle.removeAttribute('aria-pressed');
      item.classList.remove('is-picked');
      if (isDrop && state.target) rules.drop(item, state.target);
      else rules.cancel(item);
    },
  };
  picked.set(root, state);
  handle.setAttribute('aria-pressed', 'true');
  item.classList.add('is-picked');
  handle.addEventListener('blur', onBlur);
  rules.begin(item);
}

function onKey(root: HTMLElement, rules: DragRules, event: KeyboardEvent): void {
  const state = picked.get(root);
  if (!state) return;
  if (event.key.startsWith('Arrow')) {
    event.preventDefault();
    const next = rules.step!(state.item, state.target, event.key);
    if (next) {
      state.target = next;
      next.scrollIntoView({ block: 'nearest' });
      const rect = next.getBoundingClientRect();
      rules.over(state.item, next, { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 });
    }
  } else if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    state.end(true);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    state.end(false);
  }
}
