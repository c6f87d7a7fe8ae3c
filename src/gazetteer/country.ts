// Countries without the compiled file: their names and the words for their people.
import { COUNTRY_TABLE } from './country-table.ts';
import { nameKey } from './key.ts';

/** One country: ISO 3166-1 alpha-2 code, names (usual one first), demonyms in the singular. */
export interface CountryRow {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

export const COUNTRIES: readonly CountryRow[] = COUNTRY_TABLE.map(([code, names, demonyms]) => ({
  code,
  names: names.split('|'),
  demonyms: demonyms === '' ? [] : demonyms.split('|'),
}));

const byCode = new Map(COUNTRIES.map((row) => [row.code, row]));
const byDemonym = new Map<string, string>();
for (const row of COUNTRIES) {
  for (const word of row.demonyms) if (!byDemonym.has(nameKey(word))) byDemonym.set(nameKey(word), row.code);
}
// "Congolese" and "Dominican" are said of two countries; the larger one is meant unless the text says otherwise.
byDemonym.set('congolese', 'CD');
byDemonym.set('dominican', 'DO');

/** English name of an ISO 3166-1 alpha-2 code, null for an unknown one. */
export const countryName = (code: string): string | null => byCode.get(code)?.names[0] ?? null;

/** ISO code for "Russian", "Afghans", "South Korean"; null for other words. */
export function countryOfDemonym(word: string): string | null {
  const key = nameKey(word);
  const exact = byDemonym.get(key);
  if (exact !== undefined) return exact;
  return key.endsWith('s') ? (byDemonym.get(key.slice(0, -1)) ?? null) : null;
}
