// The form in which names are compared: lower case, no accents, no punctuation, "saint" as "st".

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a' };
const PLAIN = /^[a-z ]*$/;

/** Normal form of a place name. Dots and apostrophes vanish ("U.S." → "us", "Sana'a" → "sanaa"), hyphens become spaces. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return saint(lower);
  let out = '';
  for (const unit of lower.normalize('NFKD')) {
    const code = unit.codePointAt(0)!;
    if (code >= 0x300 && code <= 0x36f) continue;
    if (unit === '.' || unit === "'" || unit === '’' || unit === '‘' || unit === '`' || unit === 'ʻ' || unit === 'ʼ') continue;
    const letter = LETTERS[unit] ?? unit;
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 0xbf;
    out += isWord ? letter : out.endsWith(' ') || out === '' ? '' : ' ';
  }
  return saint(out.trimEnd());
}

const saint = (key: string): string => {
  if (!key.includes('saint') && !/^[fm]t\b/.test(key)) return key;
  return key
    .split(' ')
    .map((word, at) => (word === 'saint' ? 'st' : word === 'sainte' ? 'ste' : at === 0 && word === 'ft' ? 'fort' : at === 0 && word === 'mt' ? 'mount' : word))
    .join(' ');
};

/** Two independent 32-bit hashes (FNV-1a with different seeds) of a key; together they stand for the name in the compiled file. */
export function nameHash(key: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x7ee3623b;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a ^= a >>> 15;
  a = Math.imul(a, 0x2c1b3c6d);
  a ^= a >>> 12;
  return [a >>> 0, b >>> 0];
}
