// Items by the sentences they stand in, so that no extractor walks a whole list for each sentence.
import type { Sentence, Span } from '../model/index.ts';

/** Longest sentence, in words, that rules look at as a whole; a longer one is read in windows of this size. */
export const LONGEST = 400;

/** Index of the last sentence that begins at or before `at`, or -1. */
export function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].from <= at) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** For each sentence (by index) the items with a span that overlaps it, in the order given. */
export function bySentence<T>(sentences: readonly Sentence[], items: readonly T[], spansOf: (item: T) => readonly Span[]): (index: number) => readonly T[] {
  const buckets = new Map<number, T[]>();
  for (const item of items) {
    for (const span of spansOf(item)) {
      for (let i = Math.max(0, sentenceAt(sentences, span.from)); i < sentences.length && sentences[i].from < span.to; i++) {
        const bucket = buckets.get(i);
        if (bucket === undefined) buckets.set(i, [item]);
        else if (bucket[bucket.length - 1] !== item) bucket.push(item);
      }
    }
  }
  return (index) => buckets.get(index) ?? [];
}

/** A sentence as it is, or cut into windows where it is longer than rules can take in. */
export function windowsOf(sentence: Sentence, tokens: readonly { readonly from: number; readonly to: number }[]): Sentence[] {
  if (sentence.last - sentence.first <= LONGEST) return [sentence];
  const windows: Sentence[] = [];
  for (let first = sentence.first; first < sentence.last; first += LONGEST) {
    const last = Math.min(sentence.last, first + LONGEST);
    windows.push({ ...sentence, first, last, from: tokens[first].from, to: tokens[last - 1].to });
  }
  return windows;
}
