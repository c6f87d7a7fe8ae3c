// The door of the room: which reports derive from which, and the families that count as one origin.
import type { Report, Sources } from '../model/index.ts';
import { type TraceOptions, Tracer } from './tracer.ts';

export type { Link } from './by-hand.ts';
export { mix, rarity, type Scan, STARTS_SENTENCE, scan, stemHash } from './scan.ts';
export { type TraceOptions, Tracer } from './tracer.ts';

/** Finds which reports derive from which. The order of the reports changes nothing; every id is in exactly one family. */
export function traceSources(reports: Iterable<Report>, options: TraceOptions = {}): Sources {
  const tracer = new Tracer(options);
  for (const report of reports) tracer.add(report);
  return tracer.finish();
}
