// The incident in a few lines for the terminal: what, when, where, tolls as reported, responsibility, warnings, origins.
import pc from 'picocolors';
import { type IncidentRecord, type LedgerActor, phraseFigure, type TollPoint } from '../model/index.ts';
import { printable } from './terminal.ts';

const EFFECT_ORDER = ['killed', 'injured', 'missing', 'hostage', 'detained'];

/** Lines that say what was found and where the dossier lies. The largest incidents come first; the others are counted. */
export function summarise(records: readonly IncidentRecord[], out: string, inputs: readonly string[]): string[] {
  const incidents = records.filter((r) => r.isIncident).sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1));
  const lines: string[] = [];
  for (const record of incidents.slice(0, 3)) lines.push(...describe(record), '');
  if (incidents.length > 3) lines.push(`and ${incidents.length - 3} more incidents`, '');
  const others = records.length - incidents.length;
  if (others > 0)
    lines.push(
      pc.dim(`${others} ${others === 1 ? 'group is' : 'groups are'} about something else (no incident); the index lists ${others === 1 ? 'it' : 'them'} too.`),
    );
  lines.push(`${pc.bold('Dossier:')} ${out}/index.html (also dossier.json and dossier.md beside each page)`);
  if (inputs.length === 1 && inputs[0] === 'examples') lines.push(`${pc.bold('Your own:')} node bin/hearsay.js dossier FOLDER --out DIR`);
  return lines;
}

function describe(record: IncidentRecord): string[] {
  const place = record.where[0]?.value;
  const where = [place?.site, place?.locality, place?.country].filter(Boolean).join(', ');
  const row = (label: string, text: string) => `  ${pc.dim(label.padEnd(12))}${printable(text)}`;
  return [
    pc.bold(printable(record.title)),
    row('what', record.what.map((w) => w.value.replaceAll('_', ' ')).join(' / ') || 'not said'),
    row('when', record.when.map((w) => w.value).join(' / ') || 'not said'),
    row('where', where || 'not said'),
    ...tollLines(record).map(([effect, text]) => row(effect, text)),
    ...bySaliency(record.responsibility)
      .slice(0, 6)
      .map((actor) => row('held by', ledgerLine(actor))),
    ...record.warnings
      .slice(0, 3)
      .map((w) =>
        row('warning', `${w.issuer ?? 'not said who'}${w.leadDays === null ? '' : `, ${w.leadDays} days before`}: ${w.responses[0]?.kind ?? 'no answer told'}`),
      ),
    row('sources', `${count(record.sources.reports, 'report')}, ${count(record.sources.outlets, 'outlet')}, ${count(record.sources.origins, 'origin')}`),
  ];
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** How each toll moved, and what each origin gives last: "at least 17 → 23 → 26 → 24; latest 24 (2 origins), 27 (1 origin)". */
function tollLines(record: IncidentRecord): [string, string][] {
  const series = record.tolls.filter((s) => EFFECT_ORDER.includes(s.effect)).sort((a, b) => EFFECT_ORDER.indexOf(a.effect) - EFFECT_ORDER.indexOf(b.effect));
  return series.flatMap((s): [string, string][] => {
    const totals = s.points.filter((p) => !p.part && !p.beside && !p.increment);
    if (totals.length === 0) return [];
    const path = [...new Set(totals.map(figure))];
    const latest = totals.filter((p) => p.latest).map((p) => `${figure(p)} (${count(p.origins, 'origin')})`);
    return [[s.effect, path.length === 1 || latest.length === 0 ? (latest[0] ?? path[0]) : `${path.join(' → ')}; latest ${[...new Set(latest)].join(', ')}`]];
  });
}

const figure = (point: TollPoint): string => phraseFigure(point.low, point.high, point.qualifier);

/** Claims and accusations before arrests and the rest; among equals those with more origins first. */
function bySaliency(actors: readonly LedgerActor[]): LedgerActor[] {
  const weight = (actor: LedgerActor): number =>
    Math.max(...actor.entries.map((e) => (e.act === 'claims' || e.act === 'blames' ? 100 : e.act === 'denies' ? 50 : 0) + e.origins));
  return [...actors].sort((a, b) => weight(b) - weight(a) || (a.actor < b.actor ? -1 : 1));
}

function ledgerLine(actor: LedgerActor): string {
  const acts = actor.entries.map((e) => `${e.act}${e.by && e.by !== actor.actor ? ` by ${e.by}` : ''} (${count(e.origins, 'origin')})`);
  return `${actor.actor}: ${[...new Set(acts)].slice(0, 4).join('; ')}${acts.length > 4 ? '; …' : ''}`;
}
