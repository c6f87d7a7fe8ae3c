// Statements by speaker; one statement told by several reports is one entry with all its places.
import type { Evidence, SpeakerRecord, SpokenStatement, Statement } from '../../model/index.ts';
import { joinAlike } from './alike.ts';
import { byCode, type Pile } from './pile.ts';
import type { Voices } from './voices.ts';

interface Said {
  readonly statement: Statement;
  readonly speaker: string;
  readonly evidence: readonly Evidence[];
  readonly wording: string;
}

/** How much of the shorter wording two tellings of one statement share. */
const SAME_STATEMENT = 0.8;

/** Speakers, those with most origins first; what a body and its spokesman are both said to have said stands under the body. Statements without content or speaker are left out. */
export function speakersOf(pile: Pile, names: Voices): SpeakerRecord[] {
  const said: Said[] = [];
  for (const report of pile.reports) {
    for (const statement of pile.findings.get(report.id)?.statements ?? []) {
      const speaker = names.nameOf(statement.resolved || statement.speaker);
      const evidence = statement.content.map((quote, i) =>
        pile.cite(report, { quote, span: statement.contentSpans[i]!, ...(statement.altered ? { altered: true as const } : {}) }),
      );
      if (speaker !== '' && evidence.length > 0) said.push({ statement, speaker, evidence, wording: statement.content.join(' ') });
    }
  }
  const groups = joinAlike(
    said.map((s) => s.wording),
    { atLeast: SAME_STATEMENT, scope: (index) => names.sourceOf(said[index]!.speaker) },
  );
  const bySpeaker = new Map<string, SpokenStatement[]>();
  for (const group of groups) {
    const same = group.map((index) => said[index]!);
    const tellers = new Set(same.map((s) => s.speaker));
    const speaker = tellers.size === 1 ? same[0]!.speaker : names.sourceOf(same[0]!.speaker);
    const list = bySpeaker.get(speaker) ?? [];
    list.push(spoken(pile, names, same));
    bySpeaker.set(speaker, list);
  }
  const origins = (record: SpeakerRecord): number => new Set(record.statements.flatMap((s) => s.families)).size;
  return [...bySpeaker]
    .map(([speaker, statements]) => ({ speaker, aliases: names.aliasesOf(speaker), statements }))
    .sort((a, b) => origins(b) - origins(a) || b.statements.length - a.statements.length || byCode(a.speaker, b.speaker));
}

/** The fullest direct wording stands for all of them. */
function spoken(pile: Pile, names: Voices, same: readonly Said[]): SpokenStatement {
  const rank = { direct: 0, mixed: 1, indirect: 2 };
  const best = [...same].sort(
    (a, b) =>
      rank[a.statement.mode] - rank[b.statement.mode] ||
      b.wording.length - a.wording.length ||
      byCode(a.wording, b.wording) ||
      byCode(a.statement.cue, b.statement.cue),
  )[0]!;
  const evidence = pile.sorted(same.flatMap((s) => s.evidence));
  return {
    cue: best.statement.cue,
    content: [...best.statement.content],
    mode: best.statement.mode,
    stance: best.statement.stance ?? null,
    evidence,
    ...names.chain(evidence, names.sourceOf(best.speaker)),
  };
}
