// Tags by suffix and closed-class lists: what stands in while no weights are given.
const CLOSED: readonly (readonly [string, string, string])[] = [
  ['DET', 'DT', 'the a an this that these those each every no any some all'],
  ['ADP', 'IN', 'of in on at by for with from near after before during against between under over into through about since until as'],
  ['PRON', 'PRP', 'i you he she it we they him her them us me who what which himself herself itself themselves'],
  ['PRON', 'PRP$', 'his its their our my your whose'],
  ['AUX', 'VBD', 'was were had did'],
  ['AUX', 'VBZ', 'is are has have be been being am do does'],
  ['AUX', 'MD', 'will would can could may might must shall should'],
  ['CCONJ', 'CC', 'and or but nor'],
  ['SCONJ', 'IN', 'if because although while whether though unless'],
  ['PART', 'TO', 'to'],
  ['PART', 'RB', "not n't"],
  ['ADV', 'RB', 'also only still then now here there very too again'],
  ['VERB', 'VBD', 'said told killed wounded injured claimed blamed warned went took gave made left found'],
  ['NUM', 'CD', 'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion'],
];
const LEXICON = new Map(CLOSED.flatMap(([upos, xpos, words]) => words.split(' ').map((w) => [w, [upos, xpos] as const] as const)));

/** [UPOS, XPOS] of one word from its form alone. `first`: it begins a sentence. */
export function roughTag(surface: string, norm: string, first: boolean): readonly [string, string] {
  const known = LEXICON.get(norm);
  if (known) return known;
  if (/^\d/.test(norm)) return ['NUM', 'CD'];
  if (!/[\p{L}\p{N}]/u.test(norm)) return /[$%+=<>#@]/.test(norm) ? ['SYM', 'SYM'] : ['PUNCT', /^[.!?]/.test(norm) ? '.' : ','];
  if (norm === "'s" || norm === "'") return ['PART', 'POS'];
  if (surface[0] !== norm[0] && !first) return ['PROPN', norm.endsWith('s') ? 'NNPS' : 'NNP'];
  if (norm.endsWith('ly')) return ['ADV', 'RB'];
  if (norm.endsWith('ing')) return ['VERB', 'VBG'];
  if (norm.endsWith('ed')) return ['VERB', 'VBD'];
  if (/(?:ous|ful|ive|ical|able|less|ish)$/.test(norm)) return ['ADJ', 'JJ'];
  return ['NOUN', norm.endsWith('s') && !norm.endsWith('ss') ? 'NNS' : 'NN'];
}
