// Copies made from real reports in memory, by kind and strength: what an editor, a spinner, a translator or an outlet with own reporting does to a text.
import { otherWord } from './thesaurus.ts';

type Random = () => number;
/** A text as paragraphs of sentences. */
export type Paragraphs = readonly (readonly string[])[];

export const paragraphsOf = (text: string): Paragraphs =>
  text
    .split(/\n+/)
    .map((line) =>
      line
        .trim()
        .split(/(?<=[a-z)]{2}[.!?]["”’']?)\s+(?=["“‘']?[A-Z])/)
        .filter(Boolean),
    )
    .filter((p) => p.length > 0);

const textOf = (paragraphs: Paragraphs): string => paragraphs.map((p) => p.join(' ')).join('\n\n');
const sentencesOf = (text: string): string[] => paragraphsOf(text).flat();
const inThrees = (sentences: readonly string[]): Paragraphs =>
  Array.from({ length: Math.ceil(sentences.length / 3) }, (_, i) => sentences.slice(3 * i, 3 * i + 3));

/** Words so common that no writer changes them. */
const KEPT = new Set(
  'a an and are as at be been but by for from had has have he her his in into is it its more no not of on one or our out she so than that the their them there they this to two was we were when which who will with would you said says told police'.split(
    ' ',
  ),
);

/** Changes a part (0..1) of the words that can be changed; names, numbers and quotations stay. */
export function synonyms(text: string, part: number, random: Random): string {
  let quoted = false;
  return text.replace(/["“”]|\b[a-z]{3,}\b/g, (token) => {
    if (token === '"') quoted = !quoted;
    else if (token === '“') quoted = true;
    else if (token === '”') quoted = false;
    else if (!quoted && !KEPT.has(token) && random() < part) return otherWord(token, random()) ?? token;
    return token;
  });
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Digits to words and back, percent signs, a.m. and months. */
export const numbers = (text: string): string =>
  text
    .replace(/(?<![\d,.-])(\d{1,2})(?![\d,.%:-])/g, (m, n) => WORDS[Number(n)] ?? m)
    .replace(/ percent\b/g, '%')
    .replace(/\b(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. /g, '$1 ')
    .replace(/(\d),(\d{3})\b/g, '$1$2');

/** Speakers to the front or the end, halves of sentences at a comma swapped, genitives turned: a part of the sentences. */
export const clauses = (text: string, part: number, random: Random): string =>
  textOf(
    paragraphsOf(text).map((p) =>
      p.map((s) => {
        if (random() >= part) return s;
        const said = /^([^"“”,]{15,}), ((?:[A-Z][\w.]*|the|a|an|police|officials) ?[^,"“”]{0,50}?(?:said|says|told reporters))\.$/.exec(s);
        if (said) return `According to ${said[2].replace(/ (?:said|says|told reporters)$/, '')}, ${said[1].charAt(0).toLowerCase()}${said[1].slice(1)}.`;
        const halves = /^([^"“”,]{15,}), ([^"“”]{15,})\.$/.exec(s);
        if (halves) return `${halves[2].charAt(0).toUpperCase()}${halves[2].slice(1)}, ${halves[1].charAt(0).toLowerCase()}${halves[1].slice(1)}.`;
        return s.replace(/\b([A-Z]\w+)'s ([a-z]+)\b/, 'the $2 of $1');
      }),
    ),
  );

/** Without a part of its sentences, the later ones first: cut from the bottom. */
export function cut(text: string, part: number, random: Random): string {
  const sentences = sentencesOf(text);
  const gone = Math.round(part * sentences.length);
  const order = sentences.map((_, i) => ({ i, weight: i / sentences.length + random() })).sort((x, y) => y.weight - x.weight);
  const drop = new Set(order.slice(0, gone).map((x) => x.i));
  return textOf(inThrees(sentences.filter((_, i) => !drop.has(i))));
}

/** A part of the sentences moved to a place up to four on. */
export const reorder = (text: string, part: number, random: Random): string =>
  textOf(
    inThrees(
      sentencesOf(text)
        .map((s, i) => ({ s, at: i + (random() < part ? Math.floor(random() * 9) - 4 : 0) + random() / 100 }))
        .sort((x, y) => x.at - y.at)
        .map((x) => x.s),
    ),
  );

/** The report among sentences of another one, `part` of the whole being own. */
export function withOwn(text: string, other: string, part: number): string {
  const [taken, own] = [sentencesOf(text), sentencesOf(other)];
  const many = Math.round((part / (1 - part)) * taken.length);
  const used = Array.from({ length: many }, (_, i) => own[i % own.length]).slice(0, own.length);
  const head = Math.ceil(used.length / 3);
  return textOf(inThrees([...used.slice(0, head), ...taken, ...used.slice(head)]));
}

/** A passage of so many sentences of the report inside of another one. */
export function embed(text: string, other: string, sentences: number, random: Random): string {
  const [from, own] = [sentencesOf(text), sentencesOf(other)];
  const start = Math.floor(random() * Math.max(1, from.length - sentences));
  const at = Math.floor(own.length / 2);
  return textOf(inThrees([...own.slice(0, at), ...from.slice(start, start + sentences), ...own.slice(at)]));
}

/** First half of the one, second half of the other. */
export function merge(text: string, other: string): string {
  const [a, b] = [sentencesOf(text), sentencesOf(other)];
  return textOf(inThrees([...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))]));
}

/** Everything a spinner does at once. */
export const spin = (text: string, part: number, random: Random): string => clauses(numbers(synonyms(text, part, random)), part, random);
