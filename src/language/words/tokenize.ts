// Raw text → word spans, UD English EWT conventions: clitics and hyphens apart, numbers, addresses and abbreviations whole.
import { ABBREVIATIONS, CLITICS, FUSED, ONLY_CAPITAL, PREFIXES, TITLES } from './lexicon.ts';

/** Word spans as parallel arrays: word `i` is `text.slice(from[i], to[i])`. `clitic[i]` is 1 where it belongs to one surface word with `i - 1`. */
export interface WordSpans {
  readonly from: number[];
  readonly to: number[];
  readonly clitic: number[];
}

// Every repeat that can fail late is bounded, so that a line of a million letters costs linear time.
const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|mailto:|www\d?\.)[^\s<>"“”|)\]]{1,2000}|[\w.+%-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}|[@#][\p{L}_][\p{L}\p{N}_]{1,60}/uy;
const DOMAIN =
  /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.(?:com|org|net|edu|gov|info|co\.uk|eu|int|mil|ru|ua|tv|html?|docx?|pdf|xlsx?|jpe?g|png)(?![\p{L}\p{N}])(?:\/[^\s<>"“”|)\]]{0,500})?/iuy;
const FACE = /(?:>?[:;=]['-]?[()DPp|\\*]{1,3}|\^_+\^|<3)(?![\p{L}\p{N}(])/uy;
const NUMBER =
  /\d{1,4}(?:[/.]\d{1,2}[/.]\d{2,4}(?!\d)|\/\d{1,2}\/\d{2,4})|\+?\d{1,4}(?:-\d{2,4}){1,3}-\d{3,4}(?!\d)|(?:\d{3}|\d)-\d{4}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,20})?|9\/11|\d{1,30}(?:[.,]\d{1,20}){0,3}/uy;
const UNIT = /(?:[ap]m|[ap]\.m\.|k|m|bn|mn|tn|km|kg|cm|mm|mph|kph|ft|lb|lbs|mg|g|MW|MM|hrs?|mins?|pm|PM|AM|K|M|B)(?![\p{L}\p{N}])/uy;
const DOTTED = /\p{L}\.(?:\p{L}\.){1,6}(?!\p{L})|Ph\.D\.?|\p{Lu}\.\p{Lu}(?![\p{L}.])|\p{Ll}{2,20}(?:\.\p{Ll}{2,20}){2,6}(?![\p{L}.])/uy;
const WORD = /[\p{L}\p{M}\p{N}\uD800-\uDFFF_]{1,4000}(?:[&+](?=\p{Lu})\p{Lu}{1,3}(?![\p{L}]))?/uy;
const RUN =
  /\${2,40}|\.{1,3}[!?]{1,40}|[!?]\.{1,40}|\\{2,40}|\/{2,40}|[-=]{3,400}|\.{2,200}|…{1,40}|-{2,400}|—{2,40}|[!?]{2,400}|\*{2,400}|={2,400}|_{2,400}|~{2,400}|<<|>>|'{2}|`{2}|’’|‘‘|‘’/uy;
const APOSTROPHE = /['’‘`´]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A tokenizer run: state of one pass over one text. */
class Pass {
  readonly spans: WordSpans = { from: [], to: [], clitic: [] };
  constructor(private readonly text: string) {}

  add(from: number, to: number, clitic = 0): void {
    this.spans.from.push(from);
    this.spans.to.push(to);
    this.spans.clitic.push(clitic);
  }

  match(pattern: RegExp, at: number): number {
    pattern.lastIndex = at;
    return pattern.test(this.text) ? pattern.lastIndex : -1;
  }

  /** Reads one token (or a surface word with its clitics) at `at`; answers where the next begins. `end` is the end of the chunk without spaces. */
  step(at: number, end: number): number {
    const code = this.text.charCodeAt(at);
    if (isLetter(code)) return this.address(at, end) || this.word(at, end);
    if (code >= 48 && code <= 57) return this.address(at, end) || this.number(at, end);
    return this.mark(at, end, code);
  }

  /** Tries addresses and file names; only where the chunk holds a sign of one. */
  private address(at: number, end: number): number {
    const scan = Math.min(end, at + 70);
    let sign = false;
    for (let i = at; i < scan && !sign; i++) {
      const c = this.text.charCodeAt(i);
      sign =
        c === 64 ||
        (c === 46 && i + 2 < end && isLetter(this.text.charCodeAt(i + 1))) ||
        (c === 58 && this.text.charCodeAt(i + 1) === 47) ||
        (c === 58 && i - at === 6);
    }
    if (!sign) return 0;
    let to = this.match(ADDRESS, at);
    if (to < 0) to = this.match(DOMAIN, at);
    if (to < 0) return 0;
    while (to > at + 1 && /[.,;:!?'’]/.test(this.text[to - 1])) to--;
    this.add(at, to);
    return to;
  }

  private number(at: number, end: number): number {
    let to = this.match(NUMBER, at);
    if (to < 0) to = at + 1;
    // "1980s", "5th", "B2B", "AK47": letters that belong to the number, unless they are a unit.
    if (to < end && isLetter(this.text.charCodeAt(to))) {
      const unit = this.match(UNIT, to);
      if (unit > 0) {
        this.add(at, to);
        this.add(to, unit);
        return unit;
      }
      const word = this.match(WORD, to);
      if (word > 0) to = word;
    }
    this.add(at, to);
    return to;
  }

  private mark(at: number, end: number, code: number): number {
    let to = this.match(FACE, at);
    if (to < 0 && (code === 64 || code === 35)) to = this.match(ADDRESS, at);
    if (to < 0) to = this.match(RUN, at);
    if (to < 0 && code === 43) to = this.match(/\+\d{1,3}(?!\d)/uy, at);
    if (to < 0 && (code === 39 || code === 0x2019) && at + 2 < end) {
      const decade = this.match(/['’](?:\d\ds?(?!\d)|(?:em|til|cause|n)(?![\p{L}]))/uy, at);
      if (decade > 0) to = decade;
    }
    if (to < 0) {
      // a surrogate pair stays whole, with what joins emoji
      to = this.match(/\p{Extended_Pictographic}(?:\u{FE0F}|[\u{1F3FB}-\u{1F3FF}]|\u200D|\p{Extended_Pictographic}){0,20}/uy, at);
      if (to < 0) to = at + (code >= 0xd800 && code < 0xdc00 && this.text.charCodeAt(at + 1) >= 0xdc00 && this.text.charCodeAt(at + 1) < 0xe000 ? 2 : 1);
    }
    to = Math.min(to, end);
    this.add(at, to);
    return to;
  }

  private word(at: number, end: number): number {
    const dotted = this.match(DOTTED, at);
    if (dotted > 0) {
      this.add(at, dotted);
      return dotted;
    }
    let to = this.match(WORD, at);
    if (to < 0) to = at + 1;
    to = this.joined(at, to, end);
    if (this.text.charCodeAt(to) === 46 && this.keepsStop(at, to)) to++;
    const clitic = this.clitics(at, to, end);
    return clitic;
  }

  /** Carries a word over inner apostrophes ("O'Brien", "Shi'ite") and the hyphen of a prefix ("non-human"). */
  private joined(at: number, first: number, end: number): number {
    let to = first;
    for (let parts = 0; parts < 8 && to + 1 < end; parts++) {
      const mark = this.text[to];
      const after = this.text.charCodeAt(to + 1);
      if (!isLetter(after)) break;
      const next = this.match(WORD, to + 1);
      if (next < 0) break;
      const piece = this.text.slice(to + 1, Math.min(next, to + 8)).toLowerCase();
      if (APOSTROPHE.test(mark)) {
        const nt = piece === 't' && /n$/i.test(this.text.slice(at, to));
        if (nt || CLITICS.has(piece)) break;
      } else if (mark === '-' && to - at <= 7) {
        const head = this.text.slice(at, to).toLowerCase();
        if (!PREFIXES.has(head) || (head === 'e' && piece !== 'mail' && piece !== 'mails' && piece !== 'mailed')) break;
      } else break;
      to = next;
    }
    return to;
  }

  /** True where the stop after `[at, to)` belongs to an abbreviation or an initial. */
  private keepsStop(at: number, to: number): boolean {
    if (to - at > 12 || this.text.charCodeAt(to + 1) === 46) return false;
    const surface = this.text.slice(at, to);
    const norm = surface.toLowerCase();
    const capital = surface[0] !== norm[0];
    if (to - at === 1) return capital && norm !== 'i' && /[\p{Lu}]/u.test(surface);
    if (!TITLES.has(norm) && !ABBREVIATIONS.has(norm)) return false;
    if (!ONLY_CAPITAL.has(norm)) return true;
    if (/^\.\s{0,3}\d/.test(this.text.slice(to, to + 5))) return true;
    return capital && norm !== 'no' && norm !== 'may' && norm !== 'man' && norm !== 'miss';
  }

  /** Splits clitics off the surface word `[at, to)`: "do|n't", "John|'s", "can|not". */
  private clitics(at: number, to: number, end: number): number {
    const mark = to < end ? this.text[to] : '';
    if (mark !== '' && APOSTROPHE.test(mark)) {
      const next = this.match(WORD, to + 1);
      if (next > 0 && next <= end) {
        const piece = this.text.slice(to + 1, Math.min(next, to + 4)).toLowerCase();
        if (piece === 't' && to - at > 1 && /n/i.test(this.text[to - 1])) {
          this.add(at, to - 1);
          this.add(to - 1, next, 1);
          return next;
        }
        if (CLITICS.has(piece)) {
          this.add(at, to);
          this.add(to, next, 1);
          return this.cliticTail(next, end);
        }
      } else if (/[sSzZxX]/.test(this.text[to - 1]) && this.possessive(at, to, end)) {
        this.add(at, to);
        this.add(to, to + 1, 1);
        return to + 1;
      }
    }
    const cut = to - at <= 8 ? FUSED.get(this.text.slice(at, to).toLowerCase()) : undefined;
    if (cut !== undefined) {
      this.add(at, at + cut);
      this.add(at + cut, to, 1);
    } else this.add(at, to);
    return to;
  }

  /** A second clitic: "he'd've". */
  private cliticTail(at: number, end: number): number {
    if (at + 2 >= end || !APOSTROPHE.test(this.text[at]) || !/^(?:ve|s|d|ll)(?![\p{L}])/iu.test(this.text.slice(at + 1, at + 4))) return at;
    const next = this.match(WORD, at + 1);
    this.add(at, next, 1);
    return next;
  }

  /** "parents' house": an apostrophe after s, a word follows, and no single quotation was opened close before. */
  private possessive(at: number, to: number, end: number): boolean {
    if (to + 1 < end) return false;
    const before = this.text.slice(Math.max(0, at - 120), at);
    const opened = before.search(/(?:^|[\s("“])['‘`](?=\p{L})[^'’]*$/u);
    return opened < 0 && /^\s{1,2}[\p{L}\p{N}“"]/u.test(this.text.slice(to + 1, to + 4));
  }
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 127 && LETTER.test(String.fromCharCode(code))) ||
  (code >= 0xd800 && code <= 0xdfff && false);

/** True for every UTF-16 unit that `\s` matches. */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 160 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/**
 * Splits a text into words. The spans are in order, do not overlap and cover every character that is not white space.
 * Linear in the length of the text.
 */
export function tokenize(text: string): WordSpans {
  const pass = new Pass(text);
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
    while (at < end) {
      const next = pass.step(at, end);
      at = next > at && next <= end ? next : at + 1;
    }
  }
  return pass.spans;
}
