// Builds the pages' scripts and styles into wwwroot/assets. Started by the C# build; `npm run build` does the same by hand.
// Two builds may start at once (two test projects reference the companion), so one holds a lock and the other waits for it,
// and the finished files are moved into place one by one: nobody ever reads half a file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync, writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, 'obj');
const lock = join(work, 'web.lock');
const assets = join(here, 'wwwroot', 'assets');
// Written last: whoever sees it new sees all of them new.
const last = 'site.css';
const lockWaitMs = 300_000;

function run(command, args, what) {
  // npm and its tools are .cmd files on Windows, which only a shell can start; the arguments are our own constants.
  const result = spawnSync(command, args, { cwd: here, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  throw new Error(`${what}\n${said || result.error?.message || `${command} ended with ${result.status}`}`);
}

function isAlive(pid) {
  try { process.kill(pid, 0); return true; } catch (error) { return error.code === 'EPERM'; }
}

function tryLock() {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    const ageMs = Date.now() - statSync(lock).mtimeMs;
    if (ageMs > 2_000 && !(holder > 0 && isAlive(holder))) rmSync(lock, { force: true });
  } catch { /* the holder has just let go */ }
  return false;
}

function waitForLock() {
  const deadline = Date.now() + lockWaitMs;
  while (!tryLock()) {
    if (Date.now() > deadline) throw new Error(`another build has held ${lock} for five minutes; delete it if none is running`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
}

function isCurrent() {
  const output = join(assets, last);
  if (!existsSync(output)) return false;
  const inputs = ['Client', 'Styles', 'package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build.mjs'];
  return inputs.every(name => newest(join(here, name)) <= statSync(output).mtimeMs);
}

function installPackages() {
  const stamp = join(here, 'node_modules', '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('installing the packages of the pages (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci failed; is a package registry reachable?');
  writeFileSync(stamp, wanted);
}

function build() {
  installPackages();
  run('npx', ['--no-install', 'tsc'], 'the scripts have type errors');
  // Relative, so that a folder's name with blanks needs no quoting in a Windows shell.
  const fresh = `obj/web-${process.pid}`;
  try {
    run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn', '--outDir', fresh], 'vite could not build the pages');
    mkdirSync(assets, { recursive: true });
    const made = readdirSync(join(here, fresh)).filter(name => name !== last);
    for (const name of [...made, last]) {
      writeFileSync(join(assets, `.${name}`), readFileSync(join(here, fresh, name)));
      renameSync(join(assets, `.${name}`), join(assets, name));
    }
    for (const name of readdirSync(assets)) {
      if (name !== last && !made.includes(name)) rmSync(join(assets, name), { force: true });
    }
  } finally {
    rmSync(join(here, fresh), { recursive: true, force: true });
  }
}

mkdirSync(work, { recursive: true });
try {
  waitForLock();
  try {
    if (!isCurrent()) build();
  } finally {
    rmSync(lock, { force: true });
  }
} catch (error) {
  // The form "origin : error CODE: text" is what MSBuild shows as an error of the build.
  const [first, ...rest] = error.message.split('\n');
  console.error([...rest, `companion/Web : error TP1002: ${first}`].join('\n'));
  process.exitCode = 1;
}
