// The headline: what the page's own signals agree on, without the outlet's name that titles carry.
import { textOf } from '../html/node.ts';
import type { PageFacts } from './collect.ts';
import type { Said } from './signal.ts';
import { BARS, BARS_AND_COLONS, fold, plain, shareWords, uncut, withoutOutlet, withoutSurplus } from './title-text.ts';

/** What each signal says, bare of what the site adds: `stated` by JSON-LD, `social` by Open Graph, `printed` by the h1s, `page` by the title element. */
interface Headlines {
  readonly stated?: string;
  readonly social?: string;
  readonly printed: readonly string[];
  readonly page?: string;
}

const first = (values: readonly string[] | undefined): string | undefined => values?.find((v) => v.trim() !== '');
const socialTitle = (facts: PageFacts): string | undefined => first(facts.metas.get('og:title')) ?? first(facts.metas.get('twitter:title'));
const statedTitle = (facts: PageFacts): string | undefined =>
  facts.articles.map((n) => n['headline']).find((v): v is string => typeof v === 'string' && v.trim() !== '');

function headlinesOf(facts: PageFacts, outlet: string | undefined): Headlines {
  const given = [socialTitle(facts), statedTitle(facts), facts.title].map((t) => plain(t ?? ''));
  const tops = facts.h1.map((n) => plain(textOf(n, 600)));
  const damaged = [...given, ...tops].some(isSound) ? (t: string) => !isSound(t) : () => false;
  const [og, headline, page] = given.map((t) => (damaged(t) ? '' : t));
  const printed = tops.filter((t) => t.length > 3 && !damaged(t) && fold(t) !== fold(outlet ?? ''));
  const bare = headline === '' ? printed : [...printed, headline];
  // What Open Graph and JSON-LD both say is what the desk typed: "Sado: bridge falls" over an h1 "Bridge falls".
  const marks = sameTitle(withoutOutlet(og, outlet), withoutOutlet(headline, outlet)) ? BARS : BARS_AND_COLONS;
  const strip = (title: string): string | undefined =>
    title === '' ? undefined : withoutSurplus(withoutOutlet(uncut(title, [...bare, og, page]), outlet), bare, marks) || undefined;
  return { stated: strip(headline), social: strip(og), printed, page: strip(page) };
}
/** A wrongly decoded title counts as absent where another is whole: JSON-LD often escapes what the rest of such a page lost. */
const isSound = (title: string | undefined): boolean => title !== undefined && title !== '' && !title.includes('\ufffd');
const sameTitle = (a: string, b: string | undefined): boolean => b !== undefined && fold(a) === fold(b) && fold(a) !== '';

/**
 * The headline of a page with its signal: JSON-LD's where another signal bears it out, else Open Graph's, else an h1 that the title element bears
 * out, else the title element's; all without the outlet's name and what else the site adds to it. Open Graph's comes first where it is the h1 letter
 * by letter: the reader sees it, and what JSON-LD says is then meant for search engines.
 */
export function titleOf(facts: PageFacts, outlet: string | undefined): Said {
  const said = headlinesOf(facts, outlet);
  const { stated, social, printed, page } = said;
  const borneOut = (title: string | undefined, by: readonly (string | undefined)[]): title is string =>
    title !== undefined && !sameTitle(title, outlet) && title.split(' ').length > 2 && by.some((t) => t !== undefined && shareWords(title, t));
  if (social !== undefined && printed.includes(social) && borneOut(social, [page, stated])) return { value: social, signal: 'meta' };
  // The same words with other quote marks: Open Graph's are the ones that the desk typed.
  if (borneOut(stated, [social, page, ...printed]) && !(social !== undefined && sameTitle(social, stated))) return { value: stated, signal: 'json-ld' };
  if (borneOut(social, [stated, page, ...printed])) return { value: social, signal: 'meta' };
  const heading = ofHeading(said);
  if (heading !== undefined) return { value: heading, signal: 'h1' };
  const left: Said[] = [
    { value: stated ?? '', signal: 'json-ld' },
    { value: social ?? '', signal: 'meta' },
    { value: page ?? '', signal: 'title' },
    { value: printed[0] ?? '', signal: 'h1' },
  ];
  return left.find((t) => t.value !== '') ?? { value: '', signal: 'none' };
}

/** The h1 that another signal bears out, or the only one where it has the length of a headline. */
function ofHeading({ stated, social, printed, page }: Headlines): string | undefined {
  const witnesses = [social, stated, page].map((t) => fold(t ?? ''));
  const borne = printed.find((h) => fold(h) !== '' && witnesses.some((w) => w === fold(h) || (w.includes(fold(h)) && fold(h).split(' ').length > 1)));
  return borne ?? (printed.length === 1 && printed[0].split(' ').length >= 4 ? printed[0] : undefined);
}

/** What each signal says the headline is, for the report of contradictions. Further h1s are headings of the page, not of the article. */
export function titleSignals(facts: PageFacts, outlet: string | undefined): Said[] {
  const given: [string, string | undefined][] = [
    ['json-ld', statedTitle(facts)],
    ['meta', socialTitle(facts)],
    ['h1', facts.h1.length === 1 ? textOf(facts.h1[0], 600) : undefined],
    ['title', facts.title],
  ];
  return given.flatMap(([signal, value]) => (value === undefined || value.trim() === '' ? [] : [{ signal, value: withoutOutlet(plain(value), outlet) }]));
}
