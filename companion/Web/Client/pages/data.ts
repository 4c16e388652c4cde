// The page of the runner's data: files are sent one after the other, and each is told what became of it.
import { expectOwnChange } from '../news';

interface Line { path: string; sentence: string; tone: string; address: string | null; newCount: number }

const header = 'X-TrainingPlan-Token';

function send(address: string, token: string, file: File): Promise<Response> {
  return fetch(address, { method: 'POST', body: file, headers: { [header]: token, 'Content-Type': 'application/octet-stream' } });
}

async function sentenceOf(answer: Response, otherwise: string): Promise<string> {
  try {
    return ((await answer.json()) as { sentence: string }).sentence;
  } catch {
    return otherwise;
  }
}

// A line of the answer comes as soon as a file of an archive is done.
async function eachLine(answer: Response, onLine: (line: Line) => void): Promise<void> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    text += value ?? '';
    const lines = text.split('\n');
    text = lines.pop()!;
    for (const line of lines) onLine(JSON.parse(line) as Line);
    if (done) return;
  }
}

function importer(drop: HTMLElement): (files: File[]) => Promise<void> {
  const state = document.querySelector<HTMLElement>('[data-import-state]')!;
  const sentence = state.querySelector<HTMLElement>('[data-import-sentence]')!;
  const bar = state.querySelector<HTMLProgressElement>('[data-import-bar]')!;
  const list = state.querySelector<HTMLElement>('[data-import-lines]')!;
  const texts = drop.dataset;
  let fileCount = 0;
  let newCount = 0;
  let badCount = 0;
  const show = (line: Line): void => {
    newCount += line.newCount;
    fileCount++;
    badCount += line.tone === 'bad' ? 1 : 0;
    const item = document.createElement('li');
    item.className = `tone-${line.tone}`;
    const name = document.createElement(line.address ? 'a' : 'b');
    name.textContent = line.path;
    if (name instanceof HTMLAnchorElement) name.href = line.address!;
    item.append(name, `: ${line.sentence}`);
    list.append(item);
  };
  const refuse = (file: File, why: string): void =>
    show({ path: file.name, sentence: why, tone: 'bad', address: null, newCount: 0 });

  const take = async (file: File): Promise<void> => {
    if (file.size > Number(texts['most'])) {
      refuse(file, texts['tooLarge']!);
      return;
    }
    try {
      expectOwnChange();
      const answer = await send(`/data/import?name=${encodeURIComponent(file.name)}`, texts['token']!, file);
      if (answer.ok) await eachLine(answer, show);
      else refuse(file, await sentenceOf(answer, texts['broken']!));
    } catch (error) {
      console.warn(error);
      refuse(file, texts['broken']!);
    }
  };

  return async files => {
    state.hidden = false;
    bar.hidden = false;
    bar.max = files.length;
    for (const [at, file] of files.entries()) {
      bar.value = at;
      sentence.textContent = texts['reading']!.replace('{0}', String(at + 1)).replace('{1}', String(files.length));
      await take(file);
    }
    bar.hidden = true;
    sentence.textContent = [fileCount, newCount, badCount].reduce(
      (words, count, at) => words.replace(`{${at}}`, String(count)), texts['done']!);
  };
}

function listenToDrops(drop: HTMLElement): void {
  const input = drop.querySelector<HTMLInputElement>('[data-files]')!;
  const take = importer(drop);
  let queue = Promise.resolve();
  const add = (files: FileList | null): void => {
    const chosen = [...(files ?? [])];
    if (chosen.length > 0) queue = queue.then(() => take(chosen));
  };
  input.addEventListener('change', () => {
    add(input.files);
    input.value = '';
  });
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, event => {
      event.preventDefault();
      drop.classList.add('is-over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('is-over');
    add(event.dataTransfer?.files ?? null);
  });
}

function listenToRestore(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>('[data-backup]')!;
  const said = document.querySelector<HTMLElement>('[data-restore-sentence]')!;
  input.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (!file) return;
    said.textContent = field.dataset['reading']!;
    try {
      expectOwnChange();
      said.textContent = await sentenceOf(await send('/data/restore', field.dataset['token']!, file), field.dataset['broken']!);
    } catch (error) {
      console.warn(error);
      said.textContent = field.dataset['broken']!;
    }
    input.value = '';
  });
}

const drop = document.querySelector<HTMLElement>('[data-drop]');
if (drop) listenToDrops(drop);
const restore = document.querySelector<HTMLElement>('[data-restore]');
if (restore) listenToRestore(restore);
