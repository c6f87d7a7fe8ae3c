// Statements: who said what (door of the folder).
import type { Analysis, Statement } from '../../model/index.ts';
import { byAccording } from './according.ts';
import { byCues } from './cue-rule.ts';
import type { Draft } from './draft.ts';
import { byQuotation } from './free-quote.ts';
import { Ground, type Run } from './ground.ts';
import { byHeadline } from './headline-rule.ts';
import { byNouns } from './noun-rule.ts';
import { Resolver } from './resolve.ts';
import { certaintyOf, stanceOf } from './stance.ts';
import { byWire } from './wire.ts';

/** All acts of communication in text order. Each content is verbatim; `resolved` is the fullest name that the text gives for the speaker. */
export function findStatements(analysis: Analysis, g: Ground = new Ground(analysis)): Statement[] {
  const byUnit = g.units.map((unit) => {
    const found = [...byAccording(g, unit), ...byCues(g, unit), ...byNouns(g, unit)];
    return (found.length > 0 ? found : byHeadline(g, unit)).sort((a, b) => place(a) - place(b));
  });
  const wire = byWire(g);
  const inSpeech = (d: Draft): boolean =>
    wire.drafts.some((w) => w.rule === 'transcript' && w.content[0].first <= d.content[0].first && d.content[0].first < w.content[0].last);
  const free = byQuotation(g, byUnit);
  const drafts = [...[...byUnit.flat(), ...free].filter((d) => !inSpeech(d)), ...wire.drafts].sort((a, b) => place(a) - place(b));
  const resolver = new Resolver(g, wire.author);
  return drafts.flatMap((draft) => finish(g, draft, resolver));
}

const place = (d: Draft): number => d.content[0].first;

/** The speaker's words without a relative pronoun before them and the cue or "both" behind. */
function trimmed(g: Ground, run: Run): Run {
  let { first, last } = run;
  while (last - first > 1 && /^(?:whom|who|which|that)$/.test(g.norm(first))) first++;
  while (last - first > 1 && /^(?:says?|said|reads?|both)$/.test(g.norm(last - 1)) && g.norm(last - 2) !== 'of') last--;
  return { first, last };
}

/** "The fact that …" indicates, but tells nothing. */
const isFact = (g: Ground, { first, last }: Run): boolean => {
  const at = /^(?:the|this|that)$/.test(g.norm(first)) ? first + 1 : first;
  return at + 1 < last && /^(?:fact|notion|possibility|likelihood|idea)$/.test(g.norm(at)) && g.norm(at + 1) === 'that';
};

function finish(g: Ground, given: Draft, resolver: Resolver): Statement[] {
  const speaker = given.speaker === null ? null : trimmed(g, given.speaker);
  const draft = { ...given, speaker };
  const spans = draft.content.flatMap((run) => g.span(run) ?? []);
  const speakerSpan = draft.speaker === null ? null : g.span(draft.speaker);
  const cueSpan = draft.cue === null ? null : g.span(draft.cue);
  if (spans.length === 0 || (speakerSpan === null && draft.named === undefined)) return [];
  if (speaker !== null && isFact(g, speaker)) return [];
  const share = draft.content.map((run) => g.quotedShare(run));
  const voiced = /^(?:transcript|embedded-post|statement-in-full)$/.test(draft.rule);
  const mode = voiced || share.every((x) => x === 1) ? 'direct' : share.every((x) => x === 0) ? 'indirect' : 'mixed';
  const content = spans.map((s) => g.text.slice(s.from, s.to));
  const resolved = draft.named ?? resolver.fullest(draft.speaker, draft);
  return [
    {
      speaker: speakerSpan ? g.text.slice(speakerSpan.from, speakerSpan.to) : '',
      speakerSpan,
      resolved,
      cue: cueSpan ? g.text.slice(cueSpan.from, cueSpan.to) : '',
      cueSpan,
      content,
      contentSpans: spans,
      mode,
      stance: stanceOf(draft.lemma, content.join(' ')),
      certainty: certaintyOf(content),
      reason: { rule: draft.rule, because: draft.because },
    },
  ];
}
