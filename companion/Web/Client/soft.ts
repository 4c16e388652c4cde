// A change without a flash: the form goes to the server as always, and what comes back takes the place of the page's content. The
// server renders every page; without scripts the browser does the same by itself.
import { expectOwnChange } from './news';

/** Sends a form; resolves when the new content stands, or with the sentence of a refusal. */
export function submitSoftly(form: HTMLFormElement, submitter: HTMLElement | null): Promise<string> {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => { if (typeof value === 'string') body.append(name, value); });
  if (submitter instanceof HTMLButtonElement && submitter.name) body.append(submitter.name, submitter.value);
  return new Promise((resolve, reject) => {
    // A document straight from the answer: no text of ours is ever made into HTML.
    expectOwnChange();
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const page = request.responseXML;
      if (request.status >= 400 || !page) {
        const told = page?.querySelector('[role="alert"], main p')?.textContent?.trim();
        if (told) resolve(told);
        else reject(new Error(`the server answered ${request.status}`));
        return;
      }
      takePlace(page, request.responseURL);
      resolve('');
    });
    request.addEventListener('error', () => reject(new Error('the server did not answer')));
    request.send(body);
  });
}

function takePlace(page: Document, address: string): void {
  const here = document.querySelector('main');
  const there = page.querySelector('main');
  if (!here || !there || new URL(address).pathname !== location.pathname) {
    location.assign(address);
    return;
  }
  const focused = keyOf(document.activeElement);
  const open = new Set([...here.querySelectorAll('details[open]')].map(pathOf));
  here.replaceChildren(...[...there.childNodes].map(node => document.importNode(node, true)));
  here.querySelectorAll('details').forEach(one => { if (open.has(pathOf(one))) one.open = true; });
  document.title = page.title;
  const mark = page.documentElement.dataset['mark'];
  if (mark) document.documentElement.dataset['mark'] = mark;
  if (focused) here.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent('content'));
}

// Where the focus was, as far as it can be found again.
function keyOf(element: Element | null): string {
  if (!element || element === document.body) return '';
  if (element.id) return `#${CSS.escape(element.id)}`;
  const day = element.closest<HTMLElement>('[data-day]')?.dataset['day'];
  if (day && element.hasAttribute('data-handle')) return `[data-day="${CSS.escape(day)}"] [data-handle]`;
  if (element instanceof HTMLButtonElement && element.name) {
    return `button[name="${CSS.escape(element.name)}"][value="${CSS.escape(element.value)}"]`;
  }
  return '#content';
}

function pathOf(element: Element): string {
  const parts: number[] = [];
  for (let at: Element | null = element; at && at.tagName !== 'MAIN'; at = at.parentElement) {
    parts.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
  }
  return parts.join('.');
}

/** Every form of a page that changes something is sent softly; a refusal is told above the content. */
export function softenForms(): void {
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.matches('form.change') || form.hasAttribute('data-plain')) return;
    event.preventDefault();
    document.querySelectorAll('.refusal.is-soft').forEach(old => old.remove());
    form.setAttribute('aria-busy', 'true');
    submitSoftly(form, event.submitter)
      .then(refusal => { if (refusal) tell(refusal); })
      .catch(() => form.submit())
      .finally(() => form.removeAttribute('aria-busy'));
  });
}

export function tell(refusal: string): void {
  document.querySelectorAll('.refusal.is-soft').forEach(old => old.remove());
  const said = document.createElement('p');
  said.className = 'refusal is-soft';
  said.setAttribute('role', 'alert');
  said.textContent = refusal;
  document.querySelector('main')?.prepend(said);
  said.scrollIntoView({ block: 'nearest' });
}
