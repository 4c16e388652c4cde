// Tells as JSON what each reader finds in the records of the FIT files that are named on standard input, one a line.
import { readFileSync } from 'node:fs';
import { garminRecords, parserRecords, readGarmin, readParser } from './readers.mjs';

const told = {};
for (const path of readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0)) {
  const bytes = readFileSync(path);
  const garmin = readGarmin(bytes);
  const entry = { garmin: garminRecords(garmin), garminErrors: garmin.errors.map(String), parser: [], parserErrors: [] };
  try {
    entry.parser = parserRecords(await readParser(bytes));
  } catch (error) {
    entry.parserErrors = [String(error)];
  }
  told[path] = entry;
}
process.stdout.write(JSON.stringify(told));
