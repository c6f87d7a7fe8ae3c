// Lemmas: exceptions that training found, then suffix rules that ask the list of known base forms.

/** Opened lemma table: `exceptions` maps a form to its lemmas by class, `bases` holds base forms of verbs and nouns. */
export interface LemmaModel {
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly bases: ReadonlySet<string>;
}

/** Reads "form|class lemma" lines; the last of equal ones counts. */
export function readExceptions(lines: readonly string[]): Map<string, Map<string, string>> {
  const out = new Map<string, Map<string, string>>();
  for (const line of lines) {
    const cut = line.lastIndexOf(' ');
    const bar = line.lastIndexOf('|', cut);
    const form = line.slice(0, bar);
    const byClass = out.get(form) ?? new Map<string, string>();
    byClass.set(line.slice(bar + 1, cut), line.slice(cut + 1));
    out.set(form, byClass);
  }
  return out;
}

// Forms that the treebanks may lack and news text has.
const IRREGULAR =
  'slain slay|slew slay|fled flee|stricken strike|struck strike|shot shoot|torn tear|tore tear|sank sink|sunk sink|swept sweep|froze freeze|frozen freeze|hid hide|hidden hide|arisen arise|arose arise|beaten beat|bled bleed|blew blow|blown blow|borne bear|bore bear|bound bind|broke break|broken break|burnt burn|caught catch|clung cling|crept creep|dealt deal|drew draw|drawn draw|drove drive|driven drive|fed feed|fell fall|fallen fall|flew fly|flown fly|forbade forbid|forbidden forbid|forgave forgive|fought fight|hung hang|knelt kneel|laid lay|led lead|leapt leap|lit light|overthrew overthrow|overthrown overthrow|overran overrun|shook shake|shaken shake|shrank shrink|slid slide|sought seek|sped speed|spread spread|sprang spring|stole steal|stolen steal|swam swim|swore swear|sworn swear|taught teach|threw throw|thrown throw|undertook undertake|undertaken undertake|upheld uphold|withdrew withdraw|withdrawn withdraw|withheld withhold|withstood withstand|wound wind|wove weave|hurt hurt|hit hit|burst burst|set set|cut cut|shut shut|split split|quit quit|rid rid|shed shed|cast cast|broadcast broadcast|dying die|lying lie|tying tie';
const VERBS = new Map(IRREGULAR.split('|').map((pair) => pair.split(' ') as [string, string]));

/** What of a tag a lemma depends on. */
export const lemmaClass = (upos: string, xpos: string): string => {
  if (upos === 'VERB' || upos === 'AUX') return 'v';
  if (upos === 'ADJ' || upos === 'ADV') return xpos.endsWith('R') || xpos.endsWith('S') ? 'c' : 'a';
  if (upos === 'PROPN') return 'P';
  return upos === 'NOUN' ? (xpos === 'NNS' ? 'n' : 'N') : upos;
};

const DOUBLED = /([bdfgklmnprtvz])\1$/;

function stripped(stem: string, bases: ReadonlySet<string>): string {
  if (bases.has(`${stem}e`) && !bases.has(stem)) return `${stem}e`;
  if (bases.has(stem)) return stem;
  if (DOUBLED.test(stem) && !/(?:ss|ll|ff|zz)$/.test(stem)) return stem.slice(0, -1);
  if (DOUBLED.test(stem) && bases.has(stem.slice(0, -1))) return stem.slice(0, -1);
  // "-at", "-iz", "-v", "-c", "-ur", consonant + l: the e that was dropped comes back
  return /(?:[^aeo]at|iz|[^aeiou]l|v|c|u|dg|rg|ng[^i]?g|ur|[aiou]s|rs|ns|[^aeiou]ir|in[gk]?d?^)$/.test(stem) ? `${stem}e` : stem;
}

const plural = (norm: string): string => {
  if (norm.length > 4 && norm.endsWith('ies')) return `${norm.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(norm)) return norm.slice(0, -2);
  return norm.endsWith('s') && !/(?:ss|us|is)$/.test(norm) ? norm.slice(0, -1) : norm;
};

function verbLemma(norm: string, xpos: string, bases: ReadonlySet<string>): string {
  const irregular = VERBS.get(norm);
  if (irregular !== undefined && xpos !== 'VB' && xpos !== 'VBP') return irregular;
  if (xpos === 'VBZ') return norm.endsWith('oes') ? norm.slice(0, -2) : plural(norm);
  if (xpos === 'VBG' && norm.length > 5 && norm.endsWith('ing')) return stripped(norm.slice(0, -3), bases);
  if ((xpos === 'VBD' || xpos === 'VBN') && norm.length > 3 && norm.endsWith('ed')) {
    return norm.endsWith('ied') && norm.length > 4 ? `${norm.slice(0, -3)}y` : stripped(norm.slice(0, -2), bases);
  }
  return norm;
}

function comparativeLemma(norm: string, bases: ReadonlySet<string>): string {
  const stem = norm.endsWith('est') ? norm.slice(0, -3) : norm.endsWith('er') ? norm.slice(0, -2) : norm;
  if (stem === norm || stem.length < 3) return norm;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (bases.has(`${stem}e`)) return `${stem}e`;
  return DOUBLED.test(stem) && !bases.has(stem) ? stem.slice(0, -1) : stem;
}

/** Lemma by rule alone. */
export function lemmaByRule(surface: string, norm: string, upos: string, xpos: string, bases: ReadonlySet<string>): string {
  if (upos === 'PROPN') return xpos === 'NNPS' && surface.length > 3 ? surface.replace(/(?<=[^s])s$/, '') : surface;
  if (upos === 'NOUN' && xpos === 'NNS') return plural(norm);
  if (upos === 'VERB' || upos === 'AUX') return verbLemma(norm, xpos, bases);
  if ((upos === 'ADJ' || upos === 'ADV') && /[RS]$/.test(xpos) && xpos.length === 3) return comparativeLemma(norm, bases);
  return norm;
}

/** Lemma of a tagged word. */
export function lemmaOf(model: LemmaModel, surface: string, norm: string, tag: readonly [string, string]): string {
  const [upos, xpos] = tag;
  if (upos !== 'PROPN') {
    const known = model.exceptions.get(norm)?.get(lemmaClass(upos, xpos));
    if (known !== undefined) return known;
  }
  return lemmaByRule(surface, norm, upos, xpos, model.bases);
}
