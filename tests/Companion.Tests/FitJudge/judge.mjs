// Reads the FIT files of a folder with Garmin's own reader and with fit-file-parser, and tells as JSON what each understood.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';

function garmin(bytes) {
  const decoder = new Decoder(Stream.fromBuffer(bytes));
  const isSound = decoder.isFIT() && decoder.checkIntegrity();
  const { messages, errors } = decoder.read();
  return {
    isSound,
    errors: errors.map(String),
    fileType: messages.fileIdMesgs?.[0]?.type,
    workout: messages.workoutMesgs?.[0],
    steps: messages.workoutStepMesgs ?? [],
  };
}

async function parser(bytes) {
  const fit = await new FitParser({ force: false, mode: 'list' }).parseAsync(bytes);
  return { workout: fit.workout ?? fit.workouts?.[0] ?? null };
}

const folder = process.argv[2];
const told = {};
for (const name of readdirSync(folder).filter(file => file.endsWith('.fit')).sort()) {
  const bytes = readFileSync(join(folder, name));
  told[name] = { garmin: garmin(bytes), parser: await parser(bytes) };
}
process.stdout.write(JSON.stringify(told, (key, value) => (typeof value === 'bigint' ? Number(value) : value)));
