// What follows a cue: the addressee, time and setting that are skipped, and where the content begins and ends.
import { cueReadings } from '../lexicon/statement-cues.ts';
import type { Ground, Run } from './ground.ts';
import { isSetting, phraseAfter, phraseStart, subjectBefore } from './subject.ts';

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|here|earlier|later|recently|afterwards|again|also|too|however|immediately|repeatedly|publicly)$/;
const CLAUSE_WORD = new Set('that : whether how why if'.split(' '));

/** Skips "Tuesday", "on Tuesday", "late on Monday night", "here", "in a statement", "on Twitter", "this morning" from token `at`. */
export function skipAdjunct(g: Ground, at: number, high: number): number {
  let i = at;
  for (let guard = 0; guard < 6 && i < high; guard++) {
    const w = g.norm(i);
    if (DAY.test(w) && g.norm(i + 1) !== "'s" && !/^(?:night|morning)$/.test(g.norm(i + 2))) {
      i++;
      continue;
    }
    if (/^(?:late|early|on|last|this|in|during|through|via|at|by|yesterday|to|after|over|from)$/.test(w) || DAY.test(w)) {
      const end = adjunctEnd(g, i, high);
      if (end > i) {
        i = end;
        continue;
      }
    }
    break;
  }
  return i;
}

function adjunctEnd(g: Ground, at: number, high: number): number {
  const w = g.norm(at);
  let i = at + 1;
  while (
    i < high &&
    i < at + 5 &&
    /^(?:the|a|an|on|late|early|this|last|afternoon|morning|evening|night|\d{1,4}|of|january|february|march|april|may|june|july|august|september|october|november|december)$|day$/.test(
      g.norm(i),
    )
  )
    i++;
  const timed = i > at + 1 && /day$|^(?:morning|afternoon|evening|night|week|month|year|\d{1,4})$/.test(g.norm(i - 1)) && !/^(?:of)$/.test(g.norm(i));
  if (timed && w !== 'to' && g.norm(i) !== "'s" && !/^(?:NOUN|AUX|VERB)$/.test(g.upos(i))) return i;
  return /^(?:in|on|at|during|through|via|to|over|by|from|after)$/.test(w) ? settingEnd(g, at, high) : at;
}

/** The end of "in a written statement to reporters (on) Friday": the noun of the setting, what hangs on it before a comma or "that", a day. */
function settingEnd(g: Ground, at: number, high: number): number {
  let i = at + 1;
  while (i < high && i < at + 9 && !isSetting(g.norm(i))) {
    if (g.isPunct(i) || (/^(?:VERB|AUX|SCONJ)$/.test(g.upos(i)) && !/(?:ing|ed|en)$/.test(g.norm(i)))) return at;
    i++;
  }
  if (i >= high || !isSetting(g.norm(i))) return at;
  for (let k = i + 1; k < Math.min(high, i + 12); k++) {
    const n = g.norm(k);
    if (n === ',' || n === ':' || n === 'that' || g.isEnd(k) || g.isMark[k] === 1) return k;
    if ((g.upos(k) === 'VERB' && !/(?:ing|ed|en)$/.test(n)) || g.upos(k) === 'AUX' || /^(?:he|she|they|it|there)$/.test(n)) break;
  }
  return i + 1;
}

/** The end of "reporters", "the BBC", "Fox News on Tuesday" after tell-like verbs. */
export function skipAddressee(g: Ground, at: number, high: number): number {
  const w = g.norm(at);
  if (/^(?:me|him|her|us|them|you|it|reporters|journalists|parliament|lawmakers|investigators|everyone|people)$/.test(w) && g.norm(at + 1) !== 'and')
    return at + 1;
  let i = at;
  for (; i < high && i < at + 14; i++) {
    const n = g.norm(i);
    const pos = g.upos(i);
    if (g.isPunct(i) && !/^[-–&/.]$|^['’]/.test(g.tokens[i].text)) break;
    if (CLAUSE_WORD.has(n) || (n === 'of' && i === at + 1) || n === 'about' || n === 'to') break;
    if (/^(?:he|she|they|it|we|i|there|who|what)$/.test(n)) break;
    if (i > at && pos === 'DET' && g.upos(i - 1) !== 'ADP' && g.norm(i - 1) !== 'and') break;
    if (i > at && pos === 'AUX') return splitPhrase(g, at, i);
    if (i > at && pos === 'VERB' && !/ing$/.test(n)) return splitPhrase(g, at, i);
    if (i > at + 1 && pos === 'PROPN' && /^(?:NOUN)$/.test(g.upos(i - 1)) && !g.norm(i - 1).endsWith('news')) break;
    if (i > at && DAY.test(n)) break;
  }
  return i;
}

/** "told investigators the man left": a verb came before any edge, so the addressee ends before the last noun phrase. */
function splitPhrase(g: Ground, at: number, verb: number): number {
  for (let i = verb - 1; i > at; i--) {
    if (/^(?:DET|PRON)$/.test(g.upos(i)) && g.upos(i - 1) !== 'ADP') return i;
    if (/^(?:NOUN|PROPN)$/.test(g.upos(i - 1)) && /^(?:PROPN|NUM|ADJ)$/.test(g.upos(i)) && g.upos(i - 1) !== g.upos(i)) return i;
  }
  return at + 1;
}

/** Where the content that begins at `first` ends: the unit's end, or before a new cue of the same level. */
export function contentEnd(g: Ground, first: number, high: number, narrow: boolean): number {
  let end = high;
  while (end > first && g.isPunct(end - 1) && g.isMark[end - 1] === 0 && !/^[)\]%]/.test(g.tokens[end - 1].text)) end--;
  for (let i = first + 1; i < end; i++) {
    if (g.quoteOf[i] >= 0) continue;
    const w = g.norm(i);
    if (w === ',' || w === ';' || w === '—' || w === '--' || w === '-') {
      if (cutsAfterComma(g, i, end, narrow) || (w === ';' && newSpeaker(g, i - 1, end)) || (w === ',' && speechTail(g, i, end))) return i;
    } else if ((w === 'and' || w === 'but') && coordinatedCue(g, i, end)) return i;
    else if ((w === 'and' || w === 'but' || w === 'while') && newSpeaker(g, i, end)) return i;
    else if (w === 'according' && g.norm(i + 1) === 'to') return i;
    else if (narrow && i > first && /^(?:hours|minutes|days|weeks|shortly|soon|moments|months)$/.test(w) && /^(?:after|before|later)$/.test(g.norm(i + 1)))
      return i;
    else if (
      narrow &&
      i > first + 1 &&
      /^(?:after|when|while|as|before|because|since)$/.test(w) &&
      g.norm(i + 1) !== 'a' &&
      !(w === 'as' && /^(?:well|many|much)$/.test(g.norm(i + 1)))
    )
      return i;
  }
  return end;
}

/** After a comma: "according to", a participle of speech ("adding that"), a new speaker ("while others said"), for short objects also any new clause. */
function cutsAfterComma(g: Ground, comma: number, end: number, narrow: boolean): boolean {
  const w = g.norm(comma + 1);
  if ((w === 'according' && g.norm(comma + 2) === 'to') || (w === 'citing' && g.upos(comma + 2) !== 'ADP')) return true;
  if (w === 'with') for (let i = comma + 2; i < Math.min(end, comma + 9); i++) if (cueReadings(g.norm(i)).some((c) => c.form === 'ing')) return true;
  if (/^(?:adding|saying|noting|pointing|stating|stressing|insisting|explaining|claiming|warning|arguing)$/.test(w)) return true;
  if (cueReadings(w).some((c) => c.form === 'ing') && /^(?:that|:|"|“|the|he|she|they|it|there|of|a|no)$/.test(g.norm(comma + 2))) return true;
  if (w === 'but' || w === 'and' || w === 'while' || w === 'though' || w === 'although' || w === 'whereas')
    return coordinatedCue(g, comma + 1, end) || newSpeaker(g, comma + 1, end) || narrow;
  if (narrow && /^(?:which|who|as|after|when|because|in|on|a|an|the)$/.test(w)) return /^(?:which|as|after|when|because)$/.test(w);
  return narrow && g.upos(comma + 1) === 'VERB' && /ing$/.test(w);
}

/** "and (also) said/added/urged …": a cue right after the conjunction. */
function coordinatedCue(g: Ground, conj: number, end: number): boolean {
  let i = conj + 1;
  while (i < end && i < conj + 5 && (/^(?:ADV|AUX)$/.test(g.upos(i)) || /^(?:also|later|has|have|had|then)$/.test(g.norm(i)))) i++;
  return (
    cueReadings(g.norm(i)).some((c) => c.frames !== '_' && (c.form === 'past' || c.form === 'present')) &&
    /^(?:VERB|X|)$/.test(g.upos(i)) &&
    !/^(?:by|as)$/.test(g.norm(i + 1))
  );
}

/** ", their lawyer said (on Monday)" at the end: the clause of speech that the whole sentence hangs on is no part of an inner content. */
function speechTail(g: Ground, comma: number, end: number): boolean {
  if (end - comma > 14) return false;
  for (let i = comma + 2; i < end; i++) {
    if (g.norm(i) === ',' || g.isMark[i] === 1) return false;
    if (!/^(?:said|says|told|added)$/.test(g.norm(i))) continue;
    const s = subjectBefore(g, i, comma + 1);
    return s.run !== null && s.start === comma + 1 && skipAdjunct(g, skipAddressee(g, i + 1, end), end) >= end;
  }
  return false;
}

/** "while another said that", "but he added that": a subject and a cue with content right after the conjunction. */
function newSpeaker(g: Ground, conj: number, end: number): boolean {
  for (let i = conj + 2; i < Math.min(end, conj + 12); i++) {
    if (g.norm(i) === ',' || g.isMark[i] === 1) return false;
    const cue = cueReadings(g.norm(i)).find((c) => (c.form === 'past' || c.form === 'present') && c.frames.includes('S'));
    if (cue === undefined || !/^(?:VERB|X|)$/.test(g.upos(i))) continue;
    const s = subjectBefore(g, i, conj + 1);
    return (
      s.run !== null &&
      s.start <= conj + 2 &&
      !s.negated &&
      !s.passive &&
      phraseStart(g, s.run.last - 1, conj + 1) >= 0 &&
      g.words({ first: i + 1, last: end }) > 2
    );
  }
  return false;
}

/** Cuts a trailing "X said"-like apposition off: kept here for inverted subjects. */
export const subjectAfter = (g: Ground, at: number, high: number): Run | null => phraseAfter(g, at, high);
