// What the gazetteer knows of one place, and the questions that can be asked of it.

/** From wide to narrow. `region` is a sea, a continent, a river or an area that no administration draws. */
export type PlaceLevel = 'region' | 'country' | 'admin1' | 'admin2' | 'city';

/** One place. `admin1`/`admin2` are names, not codes; `rank` is 0..1, how likely the bare name means this place. */
export interface PlaceEntry {
  /** Position in the compiled file; equal places have equal numbers. */
  readonly index: number;
  /** GeoNames id, 0 where the place is not from GeoNames. */
  readonly id: number;
  readonly name: string;
  readonly level: PlaceLevel;
  /** ISO 3166-1 alpha-2, null for seas and continents. */
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
  readonly capital: boolean;
  readonly rank: number;
  /** True where the asked name is the place's main name and not an alternate one. */
  readonly primary: boolean;
}

/** Compact, read-only index over names of the world. */
export interface Gazetteer {
  /** All places of that name (any letter case, with or without accents), likeliest first, at most 40. */
  lookup(name: string): readonly PlaceEntry[];
  /** False where no name of the gazetteer starts with this word: a cheap test before asking for longer runs. */
  mayStart(word: string): boolean;
  /** The country's own entry, by ISO 3166-1 alpha-2 code. */
  country(code: string): PlaceEntry | null;
  /** ISO code for "Russian", "Afghans"; null for other words. */
  demonym(word: string): string | null;
  /** Longest name in words. */
  readonly longest: number;
  readonly size: number;
}
