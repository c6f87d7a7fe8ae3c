// Titles and roles beside a person's name: right before it, or in apposition before or after.
import { type Name, type Quoted, quoteAt, type Token } from '../../model/index.ts';
import { caseType } from './feature.ts';
import { DEMONYM_BIT, fixedBits, ORGANISATION_BIT, TITLE_BIT } from './lexicon.ts';
import { ROLES, TITLE_PARTS } from './role-table.ts';

const ROLE_SET = new Set(ROLES.split(' '));
const PARTS = new Set(TITLE_PARTS.split(' '));
const STOP = new Set(
  'said says say told who whom which that and but or is was were are be been has have had will would by in on at from as to with while when after before where if because'.split(
    ' ',
  ),
);
const REACH = 9;
const LONGEST = 16;

/** True for a noun that names people by what they do or are ("director", "witnesses", "vice-president"). */
export const isRole = (norm: string): boolean =>
  ROLE_SET.has(norm) ||
  (norm.endsWith('s') && (ROLE_SET.has(norm.slice(0, -1)) || (norm.endsWith('es') && ROLE_SET.has(norm.slice(0, -2))))) ||
  (norm.endsWith('ies') && ROLE_SET.has(`${norm.slice(0, -3)}y`)) ||
  (norm.endsWith('men') && ROLE_SET.has(`${norm.slice(0, -3)}man`));

const isTitle = (norm: string): boolean => (fixedBits(norm) & TITLE_BIT) !== 0 || ROLE_SET.has(norm);

/** What the finder of titles must know of a text: who is a name where. `owner[token]` is an index of `names` or -1. */
export interface TitleContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly owner: Int32Array;
}

/** Title of `name`, undefined where it has none. */
export function titleOf(context: TitleContext, name: Name): Quoted | undefined {
  const before = titleBefore(context, name.first);
  const span = before ?? appositionAfter(context, name.last) ?? appositionBefore(context, name.first);
  if (span === null) return undefined;
  const { text, tokens } = context;
  return quoteAt(text, tokens[span[0]].from, tokens[span[1] - 1].to);
}

/** "FSB director", "Maj. Gen.", "former Israeli Prime Minister": title words up to the name, with names and nationalities before them. */
function titleBefore({ tokens, names, owner }: TitleContext, first: number): [number, number] | null {
  const sentence = tokens[first].sentence;
  let at = first;
  let titled = false;
  while (at > 0 && first - at < REACH) {
    const t = tokens[at - 1];
    if (t.sentence !== sentence) break;
    if (isTitle(t.norm)) titled = true;
    else if (!titled) {
      if (t.norm !== '.' || !isTitle(tokens[Math.max(0, at - 2)].norm)) break;
    } else if (owner[at - 1] >= 0) {
      const other = names[owner[at - 1]];
      if (other.kind === 'person' || first - other.first > REACH) break;
      at = other.first + 1;
    } else if (
      !PARTS.has(t.norm) &&
      (fixedBits(t.norm) & (DEMONYM_BIT | ORGANISATION_BIT)) === 0 &&
      t.norm !== '-' &&
      t.norm !== "'s" &&
      !(t.norm === '.' && caseType(tokens[Math.max(0, at - 2)].text) === 2)
    )
      break;
    at--;
  }
  while (at < first && (tokens[at].norm === '-' || tokens[at].norm === '.' || tokens[at].norm === "'s")) at++;
  return titled && at < first ? [at, first] : null;
}

/** ", director of the FSB," or ", a 45-year-old teacher from Brookfield,". */
function appositionAfter({ tokens }: TitleContext, last: number): [number, number] | null {
  const comma = tokens[last];
  if (comma === undefined || (comma.norm !== ',' && comma.norm !== '(')) return null;
  let at = last + 1;
  const sentence = comma.sentence;
  if (tokens[at + 1]?.norm === ',' && /^\d{1,3}$/.test(tokens[at].norm)) at += 2;
  let role = -1;
  for (let i = at; i < tokens.length && i < at + 8 && tokens[i].sentence === sentence && role < 0; i++) {
    const { norm } = tokens[i];
    if (norm === ',' || STOP.has(norm)) break;
    if (isRole(norm)) role = i;
    else if (norm === 'of' || norm === ')') break;
  }
  if (role < 0) return null;
  let end = role + 1;
  while (end < tokens.length && tokens[end].sentence === sentence && end - at < LONGEST && !/^[,.;:!?)("“”–—]|^--$/.test(tokens[end].norm)) {
    if (/^(?:who|whom|which|said|says|told|was|is|were|has|had|and|but)$/.test(tokens[end].norm) && tokens[end].norm !== 'and') break;
    end++;
  }
  // "X, police said" is a source, no apposition: the phrase must be closed by a mark or end the sentence.
  const closed = end >= tokens.length || tokens[end].sentence !== sentence || /^[,.;:)!?–—]|^--$|^who$/.test(tokens[end].norm);
  return closed ? [at, end] : null;
}

/** "The group's spokesman, Omar Reza, said": a noun phrase with a role, closed by a comma before the name. */
function appositionBefore({ tokens }: TitleContext, first: number): [number, number] | null {
  if (first < 2 || tokens[first - 1].norm !== ',' || tokens[first - 1].sentence !== tokens[first].sentence) return null;
  const end = first - 1;
  let role = false;
  for (let i = end - 1; i >= 0 && end - i <= REACH + 2 && tokens[i].sentence === tokens[first].sentence; i--) {
    const { norm } = tokens[i];
    if (norm === ',' || STOP.has(norm)) return null;
    if (isRole(norm)) role = true;
    if (/^(?:the|a|an|his|her|their|its|our)$/.test(norm) && !(i > 0 && /^(?:of|for)$/.test(tokens[i - 1].norm))) return role ? [i, end] : null;
  }
  return null;
}
