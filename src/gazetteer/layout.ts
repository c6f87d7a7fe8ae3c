// The compiled file: a header of 32-bit words, then typed arrays one after the other, then the names as UTF-8. Little endian.
// Order of entries: countries, first-level divisions, second-level divisions, regions, cities by falling population.

export const MAGIC = 0x31_5a_47_48; // "HGZ1"
export const HEADER_WORDS = 16;
/** A name's bucket is the upper bits of its first hash. */
export const BUCKET_BITS = 17;
/** Bits of the filter that knows every first word. */
export const FILTER_BITS = 22;
/** Degrees are kept as integers of 1/100,000. */
export const DEGREE = 100_000;
export const CAPITAL_FLAG = 0x80;
export const PRIMARY_FLAG = 0x8000_0000;

/** Counts that fix the place of every section. */
export interface LayoutCounts {
  readonly entries: number;
  readonly keys: number;
  readonly countries: number;
  readonly admin1: number;
  readonly admin2: number;
  readonly poolBytes: number;
  readonly longest: number;
}

const SECTIONS = [
  'lat',
  'lon',
  'population',
  'id',
  'nameStart',
  'bucketStart',
  'keyHash',
  'keyEntry',
  'filter',
  'admin1',
  'admin2',
  'country',
  'level',
  'codes',
  'pool',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** Byte offset and length of every section; the last one's end is the file's length. */
export function layoutOf(counts: LayoutCounts): Record<SectionName, { readonly at: number; readonly bytes: number }> {
  const { entries, keys, countries, poolBytes } = counts;
  const bytes: Record<SectionName, number> = {
    lat: entries * 4,
    lon: entries * 4,
    population: entries * 4,
    id: entries * 4,
    nameStart: (entries + 1) * 4,
    bucketStart: (2 ** BUCKET_BITS + 1) * 4,
    keyHash: keys * 4,
    keyEntry: keys * 4,
    filter: 2 ** FILTER_BITS / 8,
    admin1: entries * 2,
    admin2: entries * 2,
    country: entries,
    level: entries,
    codes: countries * 2,
    pool: poolBytes,
  };
  const out = {} as Record<SectionName, { at: number; bytes: number }>;
  let at = HEADER_WORDS * 4;
  for (const section of SECTIONS) {
    out[section] = { at, bytes: bytes[section] };
    at += Math.ceil(bytes[section] / 4) * 4;
  }
  return out;
}
