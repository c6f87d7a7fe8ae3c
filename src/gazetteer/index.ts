// The door of the room: names of the world, compact index and lookup.
export { COUNTRIES, type CountryRow, countryName, countryOfDemonym } from './country.ts';
export type { Gazetteer, PlaceEntry, PlaceLevel } from './entry.ts';
export { nameKey } from './key.ts';
export { openGazetteer } from './open.ts';
