// Real reports of real events, for asking how copy detection fares beyond its gold: shootings, ECB+, news clusters, campaign news. Read in memory, never kept.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/model/index.ts';
import { dataFolder, dataLines } from '../data.ts';
import { scorer } from '../run-command.ts';

/** A report and the event that its set puts it under; null where the set knows no events. */
export interface RealReport {
  readonly report: Report;
  readonly event: string | null;
}

/** A report with what a set knows of it; nulls count as absent. */
export function reportOf(fields: Readonly<Record<string, unknown>>): Report {
  const known = Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== undefined && v !== '')) as Partial<Report>;
  return { uri: '', title: '', text: '', bylines: [], language: 'en', integrity: [], ...known } as unknown as Report;
}

/** The host behind an address, also of a copy that a web archive kept. */
const hostOf = (url: string): string | undefined => /^https?:\/\/(?:www\d?\.)?([^/:]+)/.exec(url.replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, ''))?.[1];

const records = <T>(printed: string): T[] =>
  printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

interface Shooting {
  readonly incident: string;
  readonly reports: readonly { id: string; url: string; title: string; published: string; text: string }[];
}

/** US shootings: several reports of one incident, often from outlets of one town. */
function shootings(): RealReport[] {
  const found = new Map<string, RealReport>();
  for (const { incident, reports } of records<Shooting>(readFileSync(dataLines('gva-dev'), 'utf8'))) {
    for (const r of reports) if (!found.has(r.id)) found.set(r.id, { report: reportOf({ ...r, outlet: hostOf(r.url) }), event: incident });
  }
  return [...found.values()];
}

/** ECB+: one event as different outlets told it, first sentences mostly, without dates. */
function events(): RealReport[] {
  const root = dataFolder('ecbplus-dev');
  const eventOf = new Map<string, string>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.xml')) continue;
    const id = createHash('sha1').update(path.basename(name)).digest('hex').slice(0, 12);
    eventOf.set(id, `${path.basename(path.dirname(name))}-${name.includes('ecbplus') ? 'plus' : 'ecb'}`);
  }
  return records<{ id: string; text: string }>(scorer('inputs.mjs', 'events', root)).map((r) => ({ report: reportOf(r), event: eventOf.get(r.id) ?? null }));
}

interface Clustered {
  readonly dId: string;
  readonly title: string;
  readonly source_domain: string;
  readonly date_publish: string | null;
  readonly text: string | null;
  readonly newsCluster: { readonly EventId: number };
}

/** News clusters: one event in some five outlets of the world, agency copies among them. */
function clusters(): RealReport[] {
  const folder = path.join(dataFolder('giveme5w1h'), 'news_cluster');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .sort()
    .map((f) => JSON.parse(readFileSync(path.join(folder, f), 'utf8')) as Clustered)
    .filter((c) => c.text)
    .map((c) => ({
      report: reportOf({ id: c.dId, title: c.title, outlet: c.source_domain.replace(/^www\./, ''), published: c.date_publish, text: c.text }),
      event: String(c.newsCluster.EventId),
    }));
}

/** Campaign news of seven outlets over a year: no events known, so any two may tell of one speech. */
function campaign(): RealReport[] {
  const root = dataFolder('polnear-dev');
  return ['dev', 'train'].flatMap((part) =>
    records<{ id: string; published: string; text: string }>(scorer('inputs.mjs', 'quotes', path.join(root, part))).map((r) => ({
      report: reportOf({ ...r, outlet: r.id.split('_')[0] }),
      event: null,
    })),
  );
}

/** The sets by name. */
export const REAL_SETS: Readonly<Record<string, () => RealReport[]>> = { gva: shootings, 'ecb+': events, clusters, campaign };
