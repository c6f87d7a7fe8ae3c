// Reads the compiled gazetteer in place: typed-array views over the bytes, names decoded only when asked for.
import { countryOfDemonym } from './country.ts';
import type { Gazetteer, PlaceEntry, PlaceLevel } from './entry.ts';
import { nameHash, nameKey } from './key.ts';
import { BUCKET_BITS, CAPITAL_FLAG, DEGREE, FILTER_BITS, HEADER_WORDS, type LayoutCounts, layoutOf, MAGIC, PRIMARY_FLAG, type SectionName } from './layout.ts';

const LEVELS: readonly PlaceLevel[] = ['country', 'admin1', 'admin2', 'region', 'city'];
const MOST = 40;
const NONE = 0xffff;

class CompiledGazetteer implements Gazetteer {
  readonly longest: number;
  readonly size: number;
  private readonly counts: LayoutCounts;
  private readonly words: (name: SectionName) => Uint32Array;
  private readonly bytesOf: (name: SectionName) => Uint8Array;
  private readonly lat: Int32Array;
  private readonly lon: Int32Array;
  private readonly admin1: Uint16Array;
  private readonly admin2: Uint16Array;
  private readonly decoder = new TextDecoder();
  private readonly codeIndex = new Map<string, number>();
  private readonly seen = new Map<string, readonly PlaceEntry[]>();

  constructor(buffer: ArrayBufferLike, start: number, counts: LayoutCounts) {
    const layout = layoutOf(counts);
    this.counts = counts;
    this.longest = counts.longest;
    this.size = counts.entries;
    const views = new Map<SectionName, Uint32Array>();
    const byteViews = new Map<SectionName, Uint8Array>();
    for (const name of Object.keys(layout) as SectionName[]) {
      const { at, bytes } = layout[name];
      byteViews.set(name, new Uint8Array(buffer, start + at, bytes));
      if (bytes % 4 === 0) views.set(name, new Uint32Array(buffer, start + at, bytes / 4));
    }
    this.words = (name) => views.get(name)!;
    this.bytesOf = (name) => byteViews.get(name)!;
    this.lat = new Int32Array(buffer, start + layout.lat.at, counts.entries);
    this.lon = new Int32Array(buffer, start + layout.lon.at, counts.entries);
    this.admin1 = new Uint16Array(buffer, start + layout.admin1.at, counts.entries);
    this.admin2 = new Uint16Array(buffer, start + layout.admin2.at, counts.entries);
    const codes = this.bytesOf('codes');
    for (let i = 0; i < counts.countries; i++) this.codeIndex.set(String.fromCharCode(codes[2 * i], codes[2 * i + 1]), i);
  }

  lookup(name: string): readonly PlaceEntry[] {
    if (name.length === 0 || name.length > 80) return [];
    const key = nameKey(name);
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const found = this.find(key);
    // A text asks for the same names again and again; the store is emptied before it grows large.
    if (this.seen.size > 20_000) this.seen.clear();
    this.seen.set(key, found);
    return found;
  }

  private find(key: string): readonly PlaceEntry[] {
    const [first, second] = nameHash(key);
    const buckets = this.words('bucketStart');
    const hashes = this.words('keyHash');
    const entries = this.words('keyEntry');
    const bucket = first >>> (32 - BUCKET_BITS);
    const out: PlaceEntry[] = [];
    for (let at = buckets[bucket]; at < buckets[bucket + 1]; at++) {
      if (hashes[at] !== second) continue;
      const index = entries[at] & 0x7fff_ffff;
      out.push(this.entry(index, (entries[at] & PRIMARY_FLAG) !== 0));
    }
    return out.sort((a, b) => b.rank - a.rank || a.index - b.index).slice(0, MOST);
  }

  mayStart(word: string): boolean {
    const key = nameKey(word);
    const space = key.indexOf(' ');
    const [first, second] = nameHash(space < 0 ? key : key.slice(0, space));
    const filter = this.words('filter');
    const mask = 2 ** FILTER_BITS - 1;
    const a = first & mask;
    const b = second & mask;
    return (filter[a >>> 5] & (1 << (a & 31))) !== 0 && (filter[b >>> 5] & (1 << (b & 31))) !== 0;
  }

  country(code: string): PlaceEntry | null {
    const index = this.codeIndex.get(code);
    return index === undefined ? null : this.entry(index, true);
  }

  demonym(word: string): string | null {
    return countryOfDemonym(word);
  }

  private nameAt(index: number): string {
    const start = this.words('nameStart');
    return this.decoder.decode(this.bytesOf('pool').subarray(start[index], start[index + 1]));
  }

  private codeAt(index: number): string | null {
    const at = this.bytesOf('country')[index];
    if (at >= this.counts.countries) return null;
    const codes = this.bytesOf('codes');
    return String.fromCharCode(codes[2 * at], codes[2 * at + 1]);
  }

  private entry(index: number, primary: boolean): PlaceEntry {
    const level = this.bytesOf('level')[index];
    const kind = LEVELS[level & 0x7f] ?? 'city';
    const population = this.words('population')[index];
    const capital = (level & CAPITAL_FLAG) !== 0;
    const a1 = this.admin1[index];
    const a2 = this.admin2[index];
    const rank = rankOf(kind, population, capital) * (primary ? 1 : 0.85);
    return {
      index,
      id: this.words('id')[index],
      name: this.nameAt(index),
      level: kind,
      country: this.codeAt(index),
      admin1: a1 === NONE ? null : this.nameAt(this.counts.countries + a1),
      admin2: a2 === NONE ? null : this.nameAt(this.counts.countries + this.counts.admin1 + a2),
      lat: this.lat[index] / DEGREE,
      lon: this.lon[index] / DEGREE,
      population,
      capital,
      rank,
      primary,
    };
  }
}

/** How likely a bare name means this place, 0..1: width of the level, then size. */
function rankOf(level: PlaceLevel, population: number, capital: boolean): number {
  const size = Math.min(1, Math.log10(population + 10) / 8);
  switch (level) {
    case 'country':
      return 0.98;
    case 'region':
      return 0.9;
    case 'admin1':
      return 0.3 + 0.6 * size;
    case 'admin2':
      return 0.1 + 0.5 * size;
    default:
      return Math.min(0.97, 0.9 * size + (capital ? 0.25 : 0));
  }
}

/**
 * Opens a compiled gazetteer (tools/build-gazetteer.ts). The bytes are used in place and must not change afterwards.
 * Throws RangeError where they are no such file.
 */
export function openGazetteer(bytes: Uint8Array): Gazetteer {
  if (bytes.byteLength < HEADER_WORDS * 4) throw new RangeError('not a compiled gazetteer: too short');
  // Views need 4-byte alignment; a slice out of a larger buffer may lack it.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const head = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  if (head[0] !== MAGIC) throw new RangeError('not a compiled gazetteer: wrong mark at the start');
  const counts: LayoutCounts = { entries: head[1], keys: head[2], countries: head[3], admin1: head[4], admin2: head[5], poolBytes: head[6], longest: head[7] };
  const pool = layoutOf(counts).pool;
  if (pool.at + pool.bytes > aligned.byteLength) throw new RangeError('compiled gazetteer is cut off');
  return new CompiledGazetteer(aligned.buffer, aligned.byteOffset, counts);
}
