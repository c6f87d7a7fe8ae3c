// Golden reports: what is found in each report of the example pile, as JSON and as a page with the spans lit, for a reviewer to look at.
// `npx tsx tools/golden.ts` compares; `--update` writes what is found now (its diff is read in review). A missing expectation is a failure.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findIn } from '../src/findings/index.ts';
import { loadEngine } from '../src/intake/engine.ts';
import { takeIn } from '../src/intake/index.ts';
import type { Findings, Report, Span } from '../src/model/index.ts';

const FOLDER = 'test/golden';

export interface Golden {
  readonly name: string;
  readonly json: string;
  readonly page: string;
}

/** The found state of every report of the pile. */
export async function findGolden(): Promise<Golden[]> {
  const engine = await loadEngine();
  const out: Golden[] = [];
  for await (const item of takeIn(['examples'], {})) {
    if (!('report' in item)) continue;
    const { report } = item;
    const findings = findIn(report, engine.analyse(report.text, { published: report.published, title: report.title, flags: report.integrity }));
    const name =
      report.uri
        .replace(/^.*\//, '')
        .replace(/[^\w.-]+/g, '-')
        .replace(/\.\w+(?=-|$)/, '') + (report.uri.includes('#') || /wire|tidings/.test(report.uri) ? `-${report.id.replace(/[^\w-]+/g, '-').slice(-24)}` : '');
    const kept = {
      id: report.id,
      incident: findings.incident,
      tolls: findings.tolls,
      statements: findings.statements,
      responsibility: findings.responsibility,
      warnings: findings.warnings,
      background: findings.background,
    };
    out.push({ name, json: `${JSON.stringify(kept, (k, v) => (k === 'reason' ? undefined : v), 1)}\n`, page: toPage(report, findings) });
  }
  return out;
}

/** Names of the golden reports that differ from what is kept; writes `actual.*` beside each for a look. */
export function compareGolden(found: readonly Golden[]): string[] {
  const differing = found.filter(({ name, json, page }) => {
    const kept = `${FOLDER}/${name}.json`;
    const same = existsSync(kept) && readFileSync(kept, 'utf8') === json;
    if (!same) {
      writeFileSync(`${FOLDER}/actual.${name}.json`, json);
      writeFileSync(`${FOLDER}/actual.${name}.html`, page);
    }
    return !same;
  });
  const known = new Set(found.map((g) => `${g.name}.json`));
  const orphans = readdirSync(FOLDER).filter((f) => f.endsWith('.json') && !f.startsWith('actual.') && !known.has(f));
  return [...differing.map((g) => g.name), ...orphans];
}

const escapeHtml = (s: string): string => s.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The report's text with every span lit; overlapping spans share the stretches that they cover. */
function toPage(report: Report, findings: Findings): string {
  const marks: { span: Span; kind: string; note: string }[] = [
    ...findings.tolls.map((t) => ({
      span: t.span,
      kind: 'toll',
      note: `${t.effect} ${t.qualifier} ${t.low ?? ''}–${t.high ?? ''} ${t.event}${t.by ? ` by ${t.by}` : ''}`,
    })),
    ...findings.statements.flatMap((s) => s.contentSpans.map((span) => ({ span, kind: 'said', note: `${s.resolved}: ${s.cue} (${s.mode})` }))),
    ...findings.responsibility.map((a) => ({ span: a.span, kind: 'act', note: `${a.by ?? 'report'} ${a.act} ${a.of ?? '?'}` })),
    ...findings.warnings.map((w) => ({ span: w.span, kind: 'warning', note: `${w.issuer ?? '?'} warns ${w.recipient ?? ''}` })),
    ...findings.background.map((b) => ({ span: b.span, kind: 'background', note: `${b.date ?? '?'} ${b.what}` })),
  ];
  const cuts = [...new Set([0, report.text.length, ...marks.flatMap((m) => [m.span.from, m.span.to])])].sort((a, b) => a - b);
  const body = cuts.slice(1).map((to, i) => {
    const on = marks.filter((m) => m.span.from <= cuts[i] && m.span.to >= to);
    const text = escapeHtml(report.text.slice(cuts[i], to));
    return on.length === 0
      ? text
      : `<mark class="${on.map((m) => m.kind).join(' ')}" title="${escapeHtml(on.map((m) => `${m.kind}: ${m.note}`).join(' | '))}">${text}</mark>`;
  });
  const { type, date, country, locality, site } = findings.incident;
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(report.title)}</title><style>body{font:16px/1.6 Georgia,serif;max-width:70ch;margin:2rem auto;white-space:pre-wrap}mark{background:#eee}.toll{background:#f9c0c0}.said{border-bottom:2px solid #58c}.act{background:#fbe3a6}.warning{background:#d5c6f0}.background{color:#666}</style>
<h1>${escapeHtml(report.title)}</h1><p>${escapeHtml([type, date, site, locality, country].map((v) => v ?? '–').join(' · '))}</p><div>${body.join('')}</div>\n`;
}

if (process.argv[1]?.endsWith('golden.ts')) {
  const found = await findGolden();
  if (process.argv.includes('--update')) {
    mkdirSync(FOLDER, { recursive: true });
    for (const f of readdirSync(FOLDER)) if (/\.(json|html)$/.test(f)) rmSync(`${FOLDER}/${f}`);
    for (const { name, json, page } of found) {
      writeFileSync(`${FOLDER}/${name}.json`, json);
      writeFileSync(`${FOLDER}/${name}.html`, page);
    }
    console.log(`${found.length} golden reports written; read the diff before you commit it`);
  } else {
    const differing = compareGolden(found);
    console.log(differing.length === 0 ? 'all as kept' : `differ: ${differing.join(', ')} (see ${FOLDER}/actual.*)`);
    process.exitCode = differing.length === 0 ? 0 : 1;
  }
}
