// Speech without quotation marks: transcripts of wire services in brackets, communiqués, statements given in full below a colon, embedded posts.
import type { Span, Token } from '../../model/index.ts';
import { SPEECH_NOUNS } from '../lexicon/statement-cues.ts';
import type { Draft } from './draft.ts';
import type { Ground, Run } from './ground.ts';
import { phraseStart } from './subject.ts';

const NOTE =
  /^(?:TEXT|REPORT|COMMUNIQUE|COMMUNIQUÉ|EXCERPTS?|BEGIN RECORDING|END RECORDING|BEGIN VIDEO RECORDING|SIC|NOT FURTHER IDENTIFIED|WORDS INDISTINCT|RECORDING|SIGNED|DATED|PASSAGE OMITTED|NO NAME GIVEN|AS RECEIVED|AS HEARD|MONITORED|COMMENTARY|EDITORIAL)\b/i;

export interface WireSpeech {
  readonly drafts: readonly Draft[];
  /** Whose words "we" and "I" are outside of quotation marks, where the whole text is one voice. */
  readonly author: { readonly name: string; readonly span: Span } | null;
}

/** Statements of transcripts and embedded posts, and the author of a communiqué. */
export function byWire(g: Ground): WireSpeech {
  return { drafts: [...transcripts(g), ...turns(g), ...posts(g), ...inFull(g)], author: authorOf(g) };
}

interface Bracket extends Span {
  readonly inner: string;
}

function brackets(g: Ground): Bracket[] {
  const out: Bracket[] = [];
  for (const m of g.text.matchAll(/\[([^[\]]{2,160})\]/g)) out.push({ from: m.index, to: m.index + m[0].length, inner: m[1].replace(/\s+/g, ' ') });
  return out;
}

/** "[BEGIN RECORDING] [CANO] … [END RECORDING]": each bracketed name speaks to the next bracketed name or the end. */
function transcripts(g: Ground): Draft[] {
  const out: Draft[] = [];
  const all = brackets(g);
  let on = false;
  for (let i = 0; i < all.length; i++) {
    if (/^BEGIN (?:VIDEO )?(?:RECORDING|REPORT)/i.test(all[i].inner)) on = true;
    if (/^END /i.test(all[i].inner)) on = false;
    if (!on || NOTE.test(all[i].inner) || !speakerLike(g, all[i])) continue;
    let j = i + 1;
    while (j < all.length && !/^END /i.test(all[j].inner) && !speakerLike(g, all[j])) j++;
    const end = all[j]?.from ?? g.text.length;
    if (/REPORTER|INTERVIEWER|QUESTION|ANNOUNCER|CORRESPONDENT/i.test(all[i].inner)) continue;
    const draft = between(g, all[i].to, end, all[i].from + 1, all[i].to - 1, 'transcript', 'a bracketed speaker before recorded words');
    if (draft !== null) out.push(draft);
  }
  return out;
}

/** "WALT: …" lines of an interview: turns that answer, not the interviewer's, who asks most questions. */
function turns(g: Ground): Draft[] {
  const all = [...g.text.matchAll(/(?:^|\n)\s*((?:\p{Lu}[\p{Lu}.'’-]+ ?){1,4}(?:, [^:\n]{2,40})?):\s/gu)].map((m) => ({
    name: m[1],
    from: m.index + m[0].indexOf(m[1]),
    body: m.index + m[0].length,
    start: m.index,
  }));
  if (all.length < 4) return [];
  const questions = new Map<string, number>();
  all.forEach((t, i) => {
    const body = g.text.slice(t.body, all[i + 1]?.start ?? g.text.length).trimEnd();
    questions.set(t.name, (questions.get(t.name) ?? 0) + (body.endsWith('?') ? 1 : 0));
  });
  const hosts = all.filter((t) => /\bHOST\b/.test(t.name)).map((t) => t.name);
  const host = [...questions].sort((a, b) => b[1] - a[1])[0];
  return all.flatMap((t, i) => {
    const end = all[i + 1]?.start ?? g.text.length;
    const stop = g.text.indexOf('\n\n', t.body);
    const draft =
      (t.name === host[0] && host[1] > 0) || hosts.some((h) => h.includes(t.name))
        ? null
        : between(g, t.body, i + 1 === all.length && stop > 0 ? stop : end, t.from, t.from + t.name.length, 'transcript', 'a name and a colon open the turn');
    return draft !== null && g.words(draft.content[0]) > 5 ? [draft] : [];
  });
}

/** A bracket that opens a turn: after another bracket or at a paragraph's start, with capitals and no note. */
function speakerLike(g: Ground, b: Bracket): boolean {
  if (NOTE.test(b.inner) || !/^\p{Lu}/u.test(b.inner) || b.inner.split(' ').length > 14) return false;
  const before = g.text.slice(Math.max(0, b.from - 4), b.from);
  return /[\]\n]\s*$/.test(before) || b.from < 2;
}

function between(g: Ground, from: number, to: number, nameFrom: number, nameTo: number, rule: string, why: string): Draft | null {
  const content = runOf(g.tokens, from, to);
  const speaker = runOf(g.tokens, nameFrom, nameTo);
  if (content === null || speaker === null || g.words(content) < 2) return null;
  return { speaker, cue: null, lemma: '', content: [content], rule, because: [why], open: false };
}

/** Tokens that lie in a range of the text, by bisection. */
export function runOf(tokens: readonly Token[], from: number, to: number): Run | null {
  const at = (x: number): number => {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (tokens[mid].from < x) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  const first = at(from);
  const last = at(to);
  return last > first ? { first, last } : null;
}

/** "… — Jane Doe (@jane) July 10, 2016": the words of an embedded post, without its links. */
function posts(g: Ground): Draft[] {
  const out: Draft[] = [];
  for (const m of g.text.matchAll(/[—–-] ?([^\n—–()]{2,60} \(@\w{1,30}\)) (?=\p{Lu}\p{Ll}{2,8}\.? \d{1,2}, \d{4})/gu)) {
    const start = g.text.lastIndexOf('\n\n', m.index) + 1;
    const line = Math.max(
      start,
      g.text.lastIndexOf('\n', g.text.lastIndexOf('\n', m.index) - 1) + 1 > start && m.index - start > 600 ? g.text.lastIndexOf('\n', m.index) + 1 : start,
    );
    const body = g.text.slice(line, m.index);
    const link = body.search(/(?:https?:\/\/|pic\.twitter\.com|(?:\s@\w+)+\s*(?:https?:|pic\.))/);
    const name = m.index + m[0].indexOf(m[1]);
    if (/pic\.twitter|https?:/.test(body) && link < 3) continue;
    const draft = between(g, line, link > 0 ? line + link : m.index, name, name + m[1].length, 'embedded-post', 'a post with its author and date below');
    if (draft !== null) out.push(draft);
  }
  return out;
}

/** "President X issued the following statement:" and the paragraph below. */
function inFull(g: Ground): Draft[] {
  const out: Draft[] = [];
  for (const unit of g.units) {
    if (g.norm(unit.last - 1) !== ':') continue;
    const next = g.units[unit.index + 1];
    if (next === undefined || g.quotedShare(next) > 0.5 || unit.last - unit.first > 40) continue;
    let noun = unit.last - 2;
    while (noun > unit.first && !SPEECH_NOUNS.has(g.norm(noun)) && !/^(?:following|letter|states?|stated)$/.test(g.norm(noun))) noun--;
    if (noun <= unit.first || unit.last - noun > 9) continue;
    let verb = unit.first + 1;
    while (verb < noun && g.upos(verb) !== 'VERB' && g.upos(verb) !== 'AUX') verb++;
    const first = phraseStart(g, verb - 1, unit.first);
    if (first < 0) continue;
    const content = { first: next.first, last: paragraphEnd(g, next.index) };
    out.push({
      speaker: { first, last: verb },
      cue: { first: verb, last: unit.last - 1 },
      lemma: 'state',
      content: [content],
      rule: 'statement-in-full',
      because: ['a statement is announced with a colon and follows in full'],
      open: false,
    });
  }
  return out;
}

function paragraphEnd(g: Ground, from: number): number {
  let i = from;
  while (i + 1 < g.units.length && g.units[i + 1].paragraph === g.units[from].paragraph) i++;
  return g.units[i].last;
}

/** "[COMMUNIQUE] [FMLN GENERAL COMMAND] [TEXT]" or "[SIGNED] FMLN": whose voice the whole text is. */
function authorOf(g: Ground): WireSpeech['author'] {
  const head = /\[(?:COMMUNIQU[EÉ]|LETTER|STATEMENT|EDITORIAL|SPEECH|ADDRESS)[^\]]*\]\s*\[([^\]]{3,160})\]/i.exec(g.text.slice(0, 800));
  const signed = head === null ? /\[SIGNED\]\s*([^\n[\]]{3,120})/i.exec(g.text) : null;
  const m = head ?? signed;
  if (m === null) return null;
  const from = m.index + m[0].indexOf(m[1]);
  return { name: m[1].replace(/\s+/g, ' ').trim(), span: { from, to: from + m[1].trimEnd().length } };
}
