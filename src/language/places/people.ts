// A country by the word for its people.
import { countryName, countryOfDemonym } from '../../gazetteer/country.ts';

/** "Ukrainian", "Afghans" → the English name of the country; null for other words. */
export function countryOfPeople(word: string): string | null {
  const code = countryOfDemonym(word);
  return code === null ? null : countryName(code);
}
