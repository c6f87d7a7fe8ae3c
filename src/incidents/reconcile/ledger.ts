// Who is held responsible by whom: one account per actor, a denial tied to the accusation that it answers.
import type { Act, Evidence, LedgerActor, LedgerEntry, ResponsibilityAct } from '../../model/index.ts';
import { byCode, type Pile } from './pile.ts';
import type { Voices } from './voices.ts';

const ORDER: readonly Act[] = ['claims', 'blames', 'charges', 'suspects', 'confirms', 'doubts', 'denies'];
/** Acts that hold an actor responsible. */
export const ACCUSES: ReadonlySet<Act> = new Set(['claims', 'blames', 'suspects', 'charges', 'confirms']);

/** The actor that an act is about; a claim or denial without object is about its maker. */
export const actorOf = (act: ResponsibilityAct): string | null => act.of ?? (act.act === 'claims' || act.act === 'denies' ? act.by : null);

/** What nobody is named for. */
export const UNNAMED = 'not named';

interface Account {
  readonly act: Act;
  /** The source behind the speakers; null for the report's own voice. */
  readonly source: string | null;
  readonly speakers: Set<string>;
  readonly evidence: Evidence[];
  readonly answers: Set<string>;
}

/** The ledger: acts on the main incident by actor, then act, then who makes it. A spokesman's act is that of the body he speaks for. */
export function ledgerOf(pile: Pile, names: Voices): LedgerActor[] {
  const accounts = new Map<string, Map<string, Account>>();
  for (const report of pile.reports) {
    const acts = pile.findings.get(report.id)?.responsibility ?? [];
    for (const item of acts) {
      if (item.event !== 'main') continue;
      const { actor, key, source } = placeOf(item, names);
      const account = accounts.get(actor) ?? new Map<string, Account>();
      accounts.set(actor, account);
      const entry = account.get(key) ?? { act: item.act, source, speakers: new Set(), evidence: [], answers: new Set() };
      if (item.by !== null) entry.speakers.add(names.nameOf(item.by));
      entry.evidence.push(pile.cite(report, item));
      const answered = item.answers === null || item.answers === undefined ? undefined : acts[item.answers];
      if (answered !== undefined && placeOf(answered, names).actor === actor) entry.answers.add(placeOf(answered, names).key);
      account.set(key, entry);
    }
  }
  const weight = (actor: LedgerActor): number => new Set(actor.entries.flatMap((entry) => entry.families)).size;
  return [...accounts]
    .map(([actor, account]) => ({ actor, aliases: names.aliasesOf(actor), entries: entriesOf(pile, names, account) }))
    .sort((a, b) => Number(a.actor === UNNAMED) - Number(b.actor === UNNAMED) || weight(b) - weight(a) || byCode(a.actor, b.actor));
}

function placeOf(item: ResponsibilityAct, names: Voices): { readonly actor: string; readonly key: string; readonly source: string | null } {
  const named = actorOf(item);
  const source = item.by === null ? null : names.sourceOf(item.by);
  return { actor: named === null ? UNNAMED : item.of === null ? names.sourceOf(named) : names.nameOf(named), key: `${item.act}\n${source ?? ''}`, source };
}

function entriesOf(pile: Pile, names: Voices, account: ReadonlyMap<string, Account>): LedgerEntry[] {
  const ordered = [...account].sort((a, b) => ORDER.indexOf(a[1].act) - ORDER.indexOf(b[1].act) || byCode(a[0], b[0]));
  const keys = ordered.map(([key]) => key);
  const accusations = ordered.flatMap(([, entry], index) => (entry.act === 'blames' || entry.act === 'charges' || entry.act === 'suspects' ? [index] : []));
  return ordered.map(([, entry]) => {
    const evidence = pile.sorted(entry.evidence);
    const said = [...entry.answers]
      .map((key) => keys.indexOf(key))
      .filter((index) => index >= 0)
      .sort((a, b) => a - b);
    const others = accusations.filter((index) => ordered[index]![1].source !== entry.source);
    const answers = entry.act === 'denies' || entry.act === 'doubts' ? (said[0] ?? others[0] ?? null) : null;
    const by = entry.speakers.size === 1 ? [...entry.speakers][0]! : entry.source;
    return { act: entry.act, by, evidence, answers, ...names.chain(evidence, entry.source) };
  });
}
