// When two places of an incident are the same, and when they cannot both be right.
import type { IncidentPlace } from '../../model/index.ts';

/** A place's name without case, marks, and what stands between its words: "SAN JOSE" and "San José". */
export const foldPlace = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Kilometres between two places on a sphere (haversine), null where one has no position. */
export function kilometres(a: IncidentPlace, b: IncidentPlace): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Spellings of one locality lie in one place: "Mazar-i-Sharif" and "Mazar-e-Sharif". */
const SAME_KM = 1;

export function samePart(part: 'country' | 'locality' | 'site', a: IncidentPlace, b: IncidentPlace): boolean {
  const [x, y] = [a[part], b[part]];
  if (x === null || y === null) return x === y;
  if (foldPlace(x) === foldPlace(y)) return true;
  const apart = part === 'locality' && a.country === b.country && isPoint(a) && isPoint(b) ? kilometres(a, b) : null;
  return apart !== null && apart < SAME_KM && foldPlace(x).slice(0, 3) === foldPlace(y).slice(0, 3);
}

/** True where a position stands for a town or less: a province's middle is far from its towns. */
const isPoint = ({ precision }: IncidentPlace): boolean => precision === undefined || precision === 'site' || precision === 'locality';

/** Towns and their suburbs, and the town that a remote spot is told from, are no contradiction. */
const NEAR_KM = 40;

/** True where two places cannot both be right: other countries, or towns far from one another. A name inside the other, or a province, is no contradiction. */
export function apart(a: IncidentPlace, b: IncidentPlace): boolean {
  const within = (x: string, y: string): boolean => foldPlace(x).includes(foldPlace(y)) || foldPlace(y).includes(foldPlace(x));
  if (a.country !== null && b.country !== null && a.country !== b.country) return true;
  if (a.locality === null || b.locality === null || within(a.locality, b.locality) || samePart('locality', a, b)) return false;
  if (!isPoint(a) || !isPoint(b)) return false;
  const km = kilometres(a, b);
  return km === null || km > NEAR_KM;
}
