// Tells as JSON how many milliseconds each reader takes for the FIT files that are named on standard input, one a line:
// the median of the rounds after a warm-up, and how many records it found. The first argument is the number of rounds.
import { readFileSync } from 'node:fs';
import { readGarmin, readParser } from './readers.mjs';

const rounds = Number(process.argv[2] ?? 10);
const warmUp = 5;
const median = values => values.sort((a, b) => a - b)[values.length >> 1];

async function timed(read, count, bytes) {
  const took = [];
  let records = 0;
  for (let round = 0; round < warmUp + rounds; round++) {
    const start = performance.now();
    let answer = null;
    try {
      answer = await read(bytes);
    } catch {
      return { ms: null, records: 0 };
    }
    if (round >= warmUp) took.push(performance.now() - start);
    records = count(answer);
  }
  return { ms: median(took), records };
}

const told = {};
for (const path of readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0)) {
  const bytes = readFileSync(path);
  told[path] = {
    garmin: await timed(async b => readGarmin(b), answer => answer.messages.recordMesgs?.length ?? 0, bytes),
    parser: await timed(readParser, answer => answer.records?.length ?? 0, bytes),
  };
}
process.stdout.write(JSON.stringify(told));
