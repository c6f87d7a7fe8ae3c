// What a page shows beside the article's running text and is kept as fields: kicker, standfirst, captions, notes of the editors, credit lines.
import type { PagePart, Removal, Span } from '../../model/index.ts';
import type { OffsetMap } from '../../text/offset-map.ts';
import { correctionKind } from '../integrity/correction.ts';
import type { RatedBlock } from './body.ts';
import { captionsIn } from './caption.ts';
import type { ArticleHints } from './clean.ts';
import { type HeadPart, pageHead } from './head.ts';

export interface PartsBeside {
  readonly kicker?: PagePart;
  readonly standfirst?: PagePart;
  readonly captions: readonly PagePart[];
  readonly notes: readonly PagePart[];
  /** Lines that say who wrote the report or whose it is, as they stood around it. */
  readonly credits: readonly string[];
  readonly signals: { readonly kicker?: string; readonly standfirst?: string };
}

interface Read {
  readonly map: OffsetMap;
  readonly removals: readonly Removal[];
}

/** How far above the headline a picture may stand (blocks), and the lines below it in which writers are named. */
const ABOVE = 6;
const BELOW = 12;

/** The parts of a page beside the text that was read from it. `rated` are all its blocks in page order. */
export function partsBeside(rated: readonly RatedBlock[], { map, removals }: Read, hints: ArticleHints): PartsBeside {
  const { at, kicker, standfirst } = pageHead(rated, hints);
  const { first, last } = extent(rated, map);
  const top = at < 0 || at > last ? first : Math.min(at - ABOVE, first);
  return {
    ...(kicker === undefined ? {} : { kicker: shown(kicker, map) }),
    ...(standfirst === undefined ? {} : { standfirst: shown(standfirst, map) }),
    captions: captionsIn(rated, top, last + 1),
    notes: notesIn(removals),
    credits: [...creditsBelow(rated, at), ...creditsIn(removals)],
    signals: { kicker: kicker?.signal, standfirst: standfirst?.signal },
  };
}

/** The same for a text without markup: what was taken out of it as captions, notes and lines of credit. */
export function partsRemoved(removals: readonly Removal[]): PartsBeside {
  const captions = removals.filter((r) => r.rule === 'caption').map(asPart);
  return { captions, notes: notesIn(removals), credits: creditsIn(removals), signals: {} };
}

const asPart = ({ text, source }: Removal): PagePart => (source === undefined ? { text } : { text, source });
const creditsIn = (removals: readonly Removal[]): string[] => removals.filter((r) => CREDIT_RULE.test(r.rule) && r.text.length < 300).map((r) => r.text);

const shown = ({ text, from, to }: HeadPart, map: OffsetMap): PagePart => {
  const span = map.toText({ from, to });
  return { text, source: { from, to }, ...(span === 'removed' ? {} : { span }) };
};

/** Indices of the first and last block that came into the text. */
function extent(rated: readonly RatedBlock[], map: OffsetMap): { first: number; last: number } {
  const pieces = map.pieces.filter((p) => p.sourceTo > p.sourceFrom);
  if (pieces.length === 0) return { first: 0, last: -1 };
  const range: Span = { from: pieces[0].sourceFrom, to: pieces[pieces.length - 1].sourceTo };
  let first = rated.findIndex((b) => b.items[0].from >= range.from);
  if (first < 0) first = 0;
  let last = first;
  while (last + 1 < rated.length && rated[last + 1].items[0].from < range.to) last++;
  return { first, last };
}

const CREDIT_RULE = /^(?:line-)?(?:byline|copyright)$/;

/** Short lines between the headline and the text, which begins with the second paragraph at the latest: the first may be a standfirst. */
function creditsBelow(rated: readonly RatedBlock[], at: number): string[] {
  const lines: string[] = [];
  for (let i = at + 1, prose = 0; at >= 0 && i < rated.length && i <= at + BELOW && prose < 2; i++) {
    const { zone, text } = rated[i];
    if (zone !== 'byline' && zone !== 'neutral' && zone !== 'body') continue;
    if (zone !== 'byline' && rated[i].prose > 80) prose++;
    else if (text.length <= 120) lines.push(text);
  }
  return lines;
}

/** No note is shorter or longer (units). */
const NOTE = { shortest: 20, longest: 1500 };

/** Corrections and editors' notes among what was left out. Lists of links ("Corrections") are too short to be one. */
function notesIn(removals: readonly Removal[]): PagePart[] {
  return removals.filter(({ text }) => text.length >= NOTE.shortest && text.length <= NOTE.longest && correctionKind(text) !== undefined).map(asPart);
}
