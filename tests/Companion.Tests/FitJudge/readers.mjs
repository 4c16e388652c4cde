// Other people's readers of FIT files, asked for records in one form.
import { Decoder, Stream } from '@garmin/fitsdk';
import FitParser from 'fit-file-parser';

export const readGarmin = bytes => new Decoder(Stream.fromBuffer(bytes)).read();

export const readParser = bytes =>
  new FitParser({ force: true, mode: 'list', speedUnit: 'm/s', lengthUnit: 'm', temperatureUnit: 'celsius' }).parseAsync(bytes);

const one = value => (Array.isArray(value) ? value[0] : value) ?? null;
const seconds = date => (date instanceof Date ? date.getTime() / 1000 - 631065600 : date ?? null);
const semicircle = 180 / 2 ** 31;
const degrees = value => (typeof value === 'number' ? value * semicircle : null);
const withFraction = (whole, part) => (typeof whole === 'number' ? whole + (typeof part === 'number' ? part : 0) : null);

/** Time, heart rate, cadence, distance, speed, altitude, latitude, longitude, power. */
export function garminRecords({ messages }) {
  return (messages.recordMesgs ?? []).map(r => [
    seconds(r.timestamp), one(r.heartRate), withFraction(one(r.cadence), one(r.fractionalCadence)), one(r.distance),
    one(r.enhancedSpeed ?? r.speed), one(r.enhancedAltitude ?? r.altitude), degrees(r.positionLat), degrees(r.positionLong), one(r.power),
  ]);
}

export function parserRecords(fit) {
  return (fit.records ?? []).map(r => [
    seconds(r.timestamp), one(r.heart_rate), withFraction(one(r.cadence), one(r.fractional_cadence)), one(r.distance),
    one(r.enhanced_speed ?? r.speed), one(r.enhanced_altitude ?? r.altitude), one(r.position_lat), one(r.position_long), one(r.power),
  ]);
}
