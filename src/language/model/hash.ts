// 32-bit hashes of strings and of feature parts. The same functions serve training and analysis: a change here asks for new weights.

/** FNV-1a over UTF-16 units, ended by an avalanche. Digits count as one, so that all numbers of a shape look alike. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    h = Math.imul(h ^ (code >= 48 && code <= 57 ? 48 : code), 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Hash of a feature: template number and one value. */
export function feature1(template: number, a: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x85ebca6b), 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x2c1b3c6d);
}

/** Hash of a feature: template number and two values. */
export function feature2(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x85ebca6b), 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0x2c1b3c6d);
  h ^= h >>> 13;
  return Math.imul(h, 0x9e3779b1);
}

/** Hash of a feature: template number and three values. */
export function feature3(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x85ebca6b), 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0x2c1b3c6d);
  h ^= h >>> 13;
  h = Math.imul(h ^ c, 0x297a2d39);
  h ^= h >>> 14;
  return Math.imul(h, 0x9e3779b1);
}
