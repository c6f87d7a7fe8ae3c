// Learns the lemma exceptions: what the suffix rules get wrong on the training sets.
import type { Section } from '../../src/language/model/container.ts';
import { lemmaByRule, lemmaClass } from '../../src/language/tags/lemma.ts';
import { normOf } from '../../src/language/words/traits.ts';
import type { GoldSentence } from './conllu.ts';

/** Sections `lemma.exceptions` ("form|class lemma" lines) and `lemma.bases`. */
export function packLemmas(sentences: readonly GoldSentence[]): Section[] {
  const bases = new Set<string>();
  const seen = new Map<string, Map<string, number>>();
  const tagOf = new Map<string, readonly [string, string]>();
  for (const s of sentences) {
    for (const w of s.words) {
      if (w.upos === 'VERB' || w.upos === 'ADJ' || w.upos === 'NOUN') if (/^[a-z]{2,}$/.test(w.lemma)) bases.add(w.lemma);
      if (w.upos === 'PROPN' || w.upos === 'X' || w.lemma === '_' || /\s/.test(w.lemma)) continue;
      const key = `${normOf(w.form)}|${lemmaClass(w.upos, w.xpos)}`;
      const counts = seen.get(key) ?? new Map<string, number>();
      counts.set(w.lemma, (counts.get(w.lemma) ?? 0) + 1);
      seen.set(key, counts);
      tagOf.set(key, [w.upos, w.xpos]);
    }
  }
  const lines: string[] = [];
  for (const [key, counts] of seen) {
    const [lemma] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    const norm = key.slice(0, key.lastIndexOf('|'));
    const tag = tagOf.get(key)!;
    if (lemmaByRule(norm, norm, tag[0], tag[1], bases) !== lemma) lines.push(`${key} ${lemma}`);
  }
  const bytes = (items: string[]): Uint8Array => new TextEncoder().encode(items.sort().join('\n'));
  return [
    { name: 'lemma.exceptions', bytes: bytes(lines) },
    { name: 'lemma.bases', bytes: bytes([...bases]) },
  ];
}
