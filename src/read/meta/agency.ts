// The agency that a text credits: in a byline, in the dateline, in a line at the end ("— Reuters", "with files from …"), in the copyright.
import { agencyIn } from './agency-name.ts';
import type { Said } from './signal.ts';

/** Units at the start where datelines and bylines stand, and at the end where credits stand. */
const HEAD = 600;
const TAIL = 700;

/**
 * The agency named as a text's source with what named it: "byline", "dateline", "credit" or "copyright"; undefined where none is.
 * `beside` are lines that stood by the article and are not in its text (bylines and copyright of a page). An agency that is only quoted
 * ("told Reuters") is no credit.
 */
export function agencyOf(text: string, bylines: readonly string[], beside: readonly string[] = []): Said | undefined {
  const first = linesIn(text.slice(0, HEAD));
  const last = linesIn(text.trimEnd().slice(-TAIL));
  return (
    said('byline', bylines.map(agencyIn)) ??
    said('dateline', datelines(text.slice(0, HEAD))) ??
    said('byline', [...first, ...beside].map(byline)) ??
    said('credit', [...last, ...beside].map(credit)) ??
    said('copyright', [...first, ...last, ...beside].map(copyright))
  );
}

const said = (signal: string, found: readonly (string | undefined)[]): Said | undefined => {
  const value = found.find((agency) => agency !== undefined);
  return value === undefined ? undefined : { value, signal };
};
const linesIn = (text: string): string[] => text.split(/\n+/).map((line) => line.trim());

/** "HAVENPORT, May 6 (Reuters) -", "(AP) —", "(WKEV/AP) |", "OLD QUAY, Conn. (AP) Police", "MOSCOW, Reuters —". */
function datelines(head: string): (string | undefined)[] {
  const brackets = [...head.matchAll(/(?:^|\n)[ \t*>"“]{0,4}([^\n()]{0,70})\((\p{L}[^()\n]{1,40})\)[ \t]*([-–—:|]|(?=\S))?/gu)];
  const bare = [...head.matchAll(/(?:^|\n)[ \t*>"“]{0,4}(\p{Lu}[\p{L}\p{N} .'’]{2,40}(?:, ?[\p{L}\p{N} .]{2,20})?[ ,])[ ]?(\p{Lu}\p{L}{1,10})\s[-–—]\s/gu)];
  return [
    ...brackets.map((m) => (m[3] || isShouted(m[1]) || m[1].trim() === '' ? bracketed(m[2]) : undefined)),
    ...bare.map((m) => (isShouted(m[1]) || m[1].endsWith(',') ? agencyIn(m[2]) : undefined)),
  ];
}

/** A dateline's place stands in capitals. */
const isShouted = (place: string): boolean => /^\p{Lu}{3,}(?!\p{Ll})/u.test(place.trimStart());

/** A bracket that holds an agency's name alone or with an outlet's ("CBS/AP"); "AP Photo/A. Poe" is none. */
function bracketed(inner: string): string | undefined {
  if (/photo|image|picture|video|via |file/i.test(inner)) return undefined;
  return inner
    .split('/')
    .map((part) => agencyIn(part))
    .find((agency) => agency !== undefined);
}

/** "By The Associated Press", "By Ann Poe, Associated Press", or a line that is nothing but the agency's name. */
function byline(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const by = /^(?:by|from|source|via):?\s+(.{2,110})/i.exec(line)?.[1] ?? (line.length <= 40 ? ALONE.exec(line)?.[0] : undefined);
  return by === undefined ? undefined : agencyIn(by);
}
const ALONE =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|ap|upi|united press international|canadian press|bloomberg(?: news)?|press association|cnn wire)$/i;

const WITH = /\bwith (?:files|reporting|inputs?|material|agency inputs?|additional reporting|information) (?:from|by)\s+(.{2,60})/i;
/** "The Associated Press contributed to this report.", "Associated Press writers Ann Poe and Raj Sen contributed." */
const CONTRIBUTED = /(?:^|[.!?”"]\s+|[(*_])([^.!?\n]{2,120}?)\s+contributed(?: reporting)?(?:$|[.)]| to (?:this|the) (?:report|story|article)| from )/i;
const CONTRIBUTING = /\b(?:contributing|(?:additional )?reporting by)[: ]\s*(.{2,60})$/i;
const SIGNED = /(?:^|[.!?”"]\s*)(?:[-–—/]{1,2}\s*|\(|source:?\s+)((?:the )?\p{Lu}[\p{L} .-]{1,40}|dpa)\)?[.]?$/u;
/** How Reuters signs its reports. */
const DESK = /\(?(?:additional )?reporting by [^\n]{3,200}; ?(?:writing|editing|compiled) by /i;

function credit(line: string): string | undefined {
  const s = line.slice(-320);
  for (const pattern of [WITH, CONTRIBUTED, CONTRIBUTING, SIGNED]) {
    const named = pattern.exec(s)?.[1];
    const agency = named === undefined ? undefined : agencyIn(named);
    if (agency !== undefined) return agency;
  }
  return DESK.test(s) ? 'Reuters' : undefined;
}

/** "Copyright 2031 The Associated Press. All rights reserved.", "© AFP"; "© Ann Poe / AFP" is a photograph's. */
function copyright(line: string): string | undefined {
  const holder = /(?:copyright|©|\(c\))(?:\s*(?:copyright|©|\(c\)|(?:19|20)\d\d|by|,))*\s*(?:the )?([^.,|\n]{2,60})/i.exec(line)?.[1];
  return holder === undefined ? undefined : agencyIn(holder.split(/[/(]/)[0]);
}
