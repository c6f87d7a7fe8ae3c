// Bytes to text: byte order mark, then the header, then the page's own declaration, then detection. Node 20's TextDecoder gets
// windows-1252 wrong (nodejs/node#60888), so iconv-lite decodes that family.
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly from: 'bom' | 'header' | 'declaration' | 'utf-8' | 'detection';
  /** Lone surrogates and NULs that were replaced. */
  readonly replaced: number;
}

const LATIN = /^(iso-?8859-?1|latin-?1|l1|us-ascii|ascii|windows-?1252|cp-?1252|x-cp1252|ansi_x3\.4-1968)$/i;
/** Labels that browsers read as another charset (WHATWG Encoding) come out right by TextDecoder itself. */
function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (LATIN.test(name)) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return undefined; // RangeError: a label that nobody knows; the next signal decides
  }
}

const isUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // TypeError: no UTF-8
  }
};

/** The charset that a page declares in its first 4,096 bytes. */
function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
}

/** Decodes bytes; `header` is the charset of a Content-Type header. Lone surrogates and NULs become U+FFFD, once and for all. */
export function decodeBytes(bytes: Uint8Array, header?: string): Decoded {
  const { text, charset, from } = decodeRaw(bytes, header);
  return { ...wellFormed(text), charset, from };
}

function decodeRaw(bytes: Uint8Array, header: string | undefined): Omit<Decoded, 'replaced'> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8', from: 'bom' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), charset: 'utf-16le', from: 'bom' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), charset: 'utf-16be', from: 'bom' };
  const wide = wideOrder(bytes);
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), charset: wide, from: 'detection' };
  const utf8 = isUtf8(bytes);
  const label = header ?? declared(bytes);
  // A declaration is wrong more often than bytes are UTF-8 by chance: well-formed UTF-8 wins over a Latin or a two-byte label.
  if (utf8 !== undefined && (label === undefined || LATIN.test(label) || /utf-?(?:8|16)/i.test(label))) return { text: utf8, charset: 'utf-8', from: 'utf-8' };
  if (label !== undefined && !/^utf-?8$/i.test(label)) {
    const text = decodeAs(bytes, label);
    if (text !== undefined) return { text, charset: label.toLowerCase(), from: header !== undefined ? 'header' : 'declaration' };
  }
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', from: 'utf-8' };
  if (isMostlyUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), charset: 'utf-8', from: 'utf-8' };
  const best = analyse(bytes.subarray(0, SAMPLE))[0];
  const name = best === undefined || best.confidence < 20 ? 'windows-1252' : best.name;
  return { text: decodeAs(bytes, name) ?? iconv.decode(Buffer.from(bytes), 'windows-1252'), charset: name.toLowerCase(), from: 'detection' };
}
/** Bytes that detection looks at. */
const SAMPLE = 100_000;

/** True for UTF-8 with a broken byte here and there: far more whole characters beyond ASCII than broken ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const beyond = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE)).match(/[^\0-\x7f]/g) ?? [];
  const broken = beyond.filter((c) => c === '\ufffd').length;
  return beyond.length - broken > broken * 2;
}

/** The byte order of UTF-16 without a mark: its ASCII letters, blanks and tags have a zero on the same side. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, 2000) >> 1;
  if (pairs < 4) return undefined;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  const many = pairs * 0.2;
  if (second > many && first <= second * 0.05) return 'utf-16le';
  return first > many && second <= first * 0.05 ? 'utf-16be' : undefined;
}

/** Replaces NULs and lone surrogates by U+FFFD, so that no later step has to think of them. */
export function wellFormed(text: string): { text: string; replaced: number } {
  if (!/[\0\ud800-\udfff]/.test(text)) return { text, replaced: 0 };
  let replaced = 0;
  const fixed = text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, () => {
    replaced++;
    return '\ufffd';
  });
  return { text: replaced > 0 ? fixed : text, replaced };
}

/** True where bytes are no text: many control characters in the first part. */
export function isBinary(bytes: Uint8Array): boolean {
  if (wideOrder(bytes) !== undefined && !/[\0-\x08\x0e-\x1a]/.test(decodeRaw(bytes.subarray(0, 4000), undefined).text)) return false;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  const length = Math.min(bytes.length, 8192);
  let control = 0;
  for (let i = 0; i < length; i++) if (bytes[i] < 9 || (bytes[i] > 13 && bytes[i] < 32 && bytes[i] !== 27)) control++;
  return control > length * 0.02 + 2;
}

/** Puts the characters of windows-1252 in the place of C1 controls, which no text holds: others decode that charset as ISO 8859-1. */
export const withoutControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]+/g, (controls) => iconv.decode(Buffer.from(controls, 'latin1'), 'windows-1252'));
