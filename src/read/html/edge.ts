// The edges of an article: headline, dates and bylines above the first paragraph, biographies and labels below the last.
import type { RatedBlock } from './body.ts';
import type { PageNode } from './node.ts';
import { fold, headlineTest, ITEMS, isHeading, type Rules } from './rule.ts';

/** The headline, and what stands above it (kicker, breadcrumbs, date): short lines only. */
export function ruleTitle(blocks: readonly RatedBlock[], rules: Rules, title: string): void {
  const folded = fold(title);
  const isHeadline = headlineTest(title);
  let at = -1;
  let before = 0;
  for (let i = 0; i < blocks.length && before < 600; i++) {
    const text = blocks[i].text;
    const same = folded !== '' && text.length >= folded.length && text.length < folded.length * 1.5 + 20 && fold(text) === folded;
    if (same || (rules[i] === undefined && (blocks[i].node.name === 'h1' || (before === 0 && isHeadline(blocks[i]))))) {
      rules[i] = 'title';
      if (at < 0) at = i;
    }
    if (rules[i] === undefined) before += blocks[i].prose;
  }
  for (let i = 0; i < at; i++)
    if (rules[i] === undefined && blocks[i].text.length < 150 && (blocks[i].text.length < 60 || blocks[i].prose === 0)) rules[i] = 'above-title';
}

/** Prose (units) between the first paragraph and the headline of another report. */
const REPORT = 400;

/** A page that goes on with its next report: an `article` with a headline of its own, below the first one's prose and beside it. */
export function ruleOtherReports(blocks: readonly RatedBlock[], rules: Rules, title: string): void {
  const anchor = blocks.findIndex((block, i) => rules[i] === undefined && block.prose > 0);
  if (anchor < 0) return;
  const own = new Set<PageNode>();
  for (let n: PageNode | null = blocks[anchor].node; n !== null; n = n.parent) own.add(n);
  let before = 0;
  for (let i = anchor; i < blocks.length; i++) {
    if (rules[i] === undefined) before += blocks[i].prose;
    if (before < REPORT || !isMainHeading(blocks[i])) continue;
    if (fold(title).startsWith(fold(blocks[i].text))) return; // what stood above was no report
    let other: PageNode | null = blocks[i].node;
    while (other !== null && other.name !== 'article') other = other.parent;
    if (other === null || own.has(other)) continue;
    for (; i < blocks.length && blocks[i].items[0].from < other.to; i++) rules[i] ??= 'other-report';
    i--;
  }
}
const isMainHeading = (block: RatedBlock): boolean => block.node.name === 'h1' || block.node.parent?.name === 'h1';

/** Above the first paragraph of at least this much prose (units) stands the head of the report. */
const FIRST_PARAGRAPH = 80;
const LONGEST_HEAD_LINE = 120;
const MONTH = '\\p{L}{3,10}\\.?';
/** A date with its year, or a time of day with its day: enough to tell a line by that is no sentence. */
const DATE = new RegExp(
  `\\b\\d{1,2}[./-]\\d{1,2}[./-](\\d\\d){1,2}(?!\\d)|\\b\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)|\\d{4}年\\s?\\d{1,2}月|\\b\\d{1,2}\\.? (de )?${MONTH},? (de )?(19|20)\\d\\d\\b|(?<!\\p{L})${MONTH} \\d{1,2}(st|nd|rd|th)?,? (19|20)\\d\\d\\b`,
  'iu',
);
const BYLINE = /^(by|von|par|por|door|di|af|av|autor(in|es|en)?:|kommentar von|text:|words by|written by|reported by)\s+\p{Lu}[^.!?]{1,80}$/u;
const SENTENCE = /[.!?…。]["”»’)]?$/;

/** Lines above the first paragraph that give the date or name the writers. */
export function ruleHead(blocks: readonly RatedBlock[], rules: Rules): void {
  for (let i = 0; i < blocks.length; i++) {
    if (rules[i] !== undefined) continue;
    const text = blocks[i].text;
    if (blocks[i].prose >= FIRST_PARAGRAPH) break;
    if (text.length > LONGEST_HEAD_LINE || SENTENCE.test(text)) continue;
    if (DATE.test(text) || BYLINE.test(text)) rules[i] = 'byline';
  }
}

const BY = ['by', 'von', 'par', 'por', 'door', 'di', 'af', 'av'];

/** "By Ann Poe" and the biography at the end: "Ann Poe is a reporter with …". */
export function ruleAuthorLines(blocks: readonly RatedBlock[], rules: Rules, bylines: readonly string[]): void {
  const names = bylines.map(fold).filter((n) => n.includes(' '));
  if (names.length === 0) return;
  let fromEnd = 0;
  const firsts = names.map((name) => name.slice(0, name.indexOf(' ')));
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    const head = blocks[i].text.slice(0, 120);
    const opening = head.slice(0, 40).toLowerCase();
    const text = firsts.some((first) => opening.includes(first)) ? fold(head) : '';
    const name = names.find((n) => text.startsWith(n) || BY.some((by) => text.startsWith(`${by} ${n}`)));
    if (name !== undefined) {
      const rest = text
        .replace(/^(by|von|par|por|door|di|af|av) /, '')
        .slice(name.length)
        .trim();
      if (blocks[i].text.length < name.length + 50 && !/[.!?]["”]?$/.test(blocks[i].text)) rules[i] = 'byline';
      else if (
        fromEnd < 4 &&
        /^(is|was|has|covers|writes|reports|can be|joined|works|serves|contributes|ist|war|arbeitet|schreibt|leitet|studierte|est|écrit|es|escribe|è|jest|är|is een) /.test(
          `${rest} `,
        )
      )
        rules[i] = 'author-box';
    }
    fromEnd++;
  }
}

/** Short lines that are no sentences before the first and after the last paragraph: kickers, dates, tags, labels. */
export function ruleEnds(blocks: readonly RatedBlock[], rules: Rules): void {
  const isLabel = (i: number): boolean => blocks[i].text.length < 70 && !/[.!?…:”"。！？」』。।۔؟»“)]$/.test(blocks[i].text);
  for (let i = 0; i < blocks.length; i++) {
    if (rules[i] !== undefined) continue;
    if (!isLabel(i)) break;
    if (isHeading(blocks[i]) || ITEMS.has(blocks[i].node.name)) break;
    rules[i] = 'label';
  }
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (rules[i] !== undefined) continue;
    if (!isLabel(i) || ITEMS.has(blocks[i].node.name)) break;
    rules[i] = 'label';
  }
}
