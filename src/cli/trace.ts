// Tracing for commands: the links of the user checked against the pile, progress while reports are compared.
import type { Report, Sources } from '../model/index.ts';
import { traceSources } from '../sources/index.ts';
import type { Link } from './links.ts';
import type { Terminal } from './terminal.ts';

/** Traces the sources of a pile; a link that names a report outside of it is said, not silently dropped. */
export function trace(reports: readonly Report[], links: readonly Link[], terminal: Terminal): Sources {
  const ids = new Set(reports.map((r) => r.id));
  for (const { from, to } of links)
    for (const id of new Set([from, to])) if (!ids.has(id)) terminal.say(`--links: no report of these inputs has the id ${id}; that link changes nothing`);
  const progress = terminal.progress('tracing', reports.length);
  const sources = traceSources(ticking(reports, progress.tick), { links });
  progress.done();
  return sources;
}

function* ticking<T>(items: Iterable<T>, tick: () => void): Generator<T> {
  for (const item of items) {
    yield item;
    tick();
  }
}
