// Tracing for commands: reports are compared as they are read; the links of the user are checked against the pile.
import type { Report, Sources, Span } from '../model/index.ts';
import { Tracer } from '../sources/index.ts';
import type { Link } from './links.ts';
import type { Terminal } from './terminal.ts';

/** A pile that is traced while it is read: its reports are not held, and beyond `mostText` units their texts are not either. */
export class PileTrace {
  readonly #tracer: Tracer;
  readonly #texts = new Map<string, string>();
  readonly #ids = new Set<string>();

  /** `quoting`: words of spans will be asked for. */
  constructor(
    readonly links: readonly Link[],
    readonly options: { readonly mostText?: number; readonly quoting?: boolean } = {},
  ) {
    this.#tracer = new Tracer({ links, mostText: options.mostText });
  }

  add(report: Report): void {
    this.#tracer.add(report);
    if (this.links.length > 0) this.#ids.add(report.id);
    if (!this.#tracer.holdsTexts) this.#texts.clear();
    else if (this.options.quoting) this.#texts.set(report.id, report.text);
  }

  /** What was found; a link that names a report outside of the pile is said, not silently dropped. */
  finish(terminal: Terminal): Sources {
    for (const { from, to } of this.links)
      for (const id of new Set([from, to]))
        if (!this.#ids.has(id)) terminal.say(`--links: no report of these inputs has the id ${id}; that link changes nothing`);
    if (!this.#tracer.holdsTexts)
      terminal.say(
        `more than ${this.options.mostText} characters: texts are not held, so there are no passages, no outside sources and no directions by credits or errors`,
      );
    return this.#tracer.finish();
  }

  /** A span of a report with the words that stand there. */
  quote(id: string, span: Span): Span & { readonly quote: string } {
    return { ...span, quote: this.#texts.get(id)?.slice(span.from, span.to) ?? '' };
  }
}

/** Traces the sources of a pile that is in memory. */
export function trace(reports: readonly Report[], links: readonly Link[], terminal: Terminal): Sources {
  const pile = new PileTrace(links);
  const progress = terminal.progress('tracing', reports.length);
  for (const report of reports) {
    pile.add(report);
    progress.tick();
  }
  const sources = pile.finish(terminal);
  progress.done();
  return sources;
}
