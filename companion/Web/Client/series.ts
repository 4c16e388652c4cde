// Reads a run's series: "TPS1", header length, JSON header, then one Int32 column after another (see SeriesEncoder.cs).

import type { Values } from './chart-thin';

export type { Values } from './chart-thin';
export type SeriesName = 'Cadence' | 'HeartRate' | 'Pace' | 'Altitude';

export interface Target { series: SeriesName; low: number; high: number }
export interface Step { start: number; end: number; kind: string; name: string; targets: Target[] }
export interface Cue { at: number; sentence: string; tone: string; withheld: boolean }

interface Header {
  rows: number;
  columns: string[];
  steps: Step[];
  cues: Cue[];
  isImperial: boolean;
  texts: { wrist: string; earlier: string; doubtful: string; missing: string; withheld: string; perDistance: string; height: string };
}

export interface Run extends Header {
  time: number[];
  cadence: Values;
  cadenceDoubtful: Values;
  heartRate: Values;
  heartRateDoubtful: Values;
  wrist: Values;
  pace: Values;
  paceLow: Values;
  paceHigh: Values;
  altitude: Values;
}

const missing = -0x80000000;
const lostAfterSeconds = 3;
const kilometresPerMile = 1.609344;
const metresPerFoot = 0.3048;

export function decode(buffer: ArrayBuffer): Run {
  const view = new DataView(buffer);
  if (buffer.byteLength < 8 || view.getUint32(0, false) !== 0x54505331) throw new Error('these are not the series of a run');
  const headerLength = view.getInt32(4, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerLength))) as Header;
  const column = (name: string): Int32Array =>
    new Int32Array(buffer, 8 + headerLength + header.columns.indexOf(name) * header.rows * 4, header.rows);

  // A second that the log lost is absent; an empty row in its place keeps a line from being drawn across it.
  const time = column('time');
  const rows: number[] = [];
  for (let i = 0; i < time.length; i++) {
    if (i > 0 && time[i]! - time[i - 1]! > lostAfterSeconds) rows.push(-1 - i);
    rows.push(i);
  }
  const take = (from: Int32Array, scale: number): Values =>
    rows.map(row => (row < 0 || from[row] === missing ? null : from[row]! * scale));
  const perUnit = header.isImperial ? kilometresPerMile : 1;
  const pace = take(column('pace'), perUnit);
  const paceUncertainty = take(column('paceUncertainty'), perUnit);
  const height = 0.01 / (header.isImperial ? metresPerFoot : 1);
  const altitude = header.columns.includes('altitude') ? take(column('altitude'), height) : rows.map(() => null);
  const cadence = take(column('cadence'), 0.01);
  const heartRate = take(column('heartRate'), 0.01);
  return {
    ...header,
    time: rows.map(row => (row < 0 ? time[-1 - row]! - 1 : time[row]!)),
    cadence,
    cadenceDoubtful: joined(take(column('cadenceDoubtful'), 0.01), cadence),
    heartRate,
    heartRateDoubtful: joined(take(column('heartRateDoubtful'), 0.01), heartRate),
    wrist: take(column('wrist'), 0.01),
    pace,
    paceLow: pace.map((value, i) => (value === null ? null : value - (paceUncertainty[i] ?? 0))),
    paceHigh: pace.map((value, i) => (value === null ? null : value + (paceUncertainty[i] ?? 0))),
    altitude,
  };
}

// The doubtful line starts and ends on its trusted neighbours, so that one doubtful second is a visible piece of line too.
function joined(doubtful: Values, trusted: Values): Values {
  return doubtful.map((value, i) => {
    if (value !== null) return value;
    const besideDoubt = (doubtful[i - 1] ?? null) !== null || (doubtful[i + 1] ?? null) !== null;
    return besideDoubt ? trusted[i] ?? null : null;
  });
}

export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return whole < 3600 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

// Values of another run at the seconds of this one; a second that the other has not is empty.
export function heldBy(time: number[], otherTime: number[], values: Values): Values {
  const at = new Map(otherTime.map((second, row) => [second, values[row] ?? null]));
  return time.map(second => at.get(second) ?? null);
}

// Index of the last row at or before a time; rows rise in time.
export function rowAt(time: number[], seconds: number): number {
  let low = 0;
  let high = time.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (time[middle]! <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}
