// Annotated corpora → sequences of words with rough labels. Every corpus says which labels its "outside" may hide.
import { readdirSync, readFileSync } from 'node:fs';
import { labelOf, OUTSIDE } from '../../src/language/names/label.ts';
import { isDemonym } from '../../src/language/names/lexicon.ts';
import { tokenize } from '../../src/language/words/tokenize.ts';
import { normOf } from '../../src/language/words/traits.ts';
import { GUM_LEFT_OUT } from '../syntax/conllu.ts';

/** A word may bear the label itself, or (UNKNOWN) any label, or (NOT_SURE) outside or "misc". */
export const UNKNOWN = 254;
export const NOT_SURE = 255;

export interface Sample {
  readonly words: readonly string[];
  readonly norms: readonly string[];
  readonly labels: Uint8Array;
  readonly weight: number;
  /** 0 Wikigold, whose way of marking the product follows; 1 other edited text; 2 tweets. */
  readonly domain: number;
}

/** Words as a corpus cuts them, each with a kind: -1 outside, -2 unknown, -3 outside or misc, else 0..3; `begin` where a name begins. */
export interface Row {
  readonly word: string;
  readonly kind: number;
  readonly begin: boolean;
}

const DATA = '.cache/data';

/** Cuts a corpus sentence again as the engine does, carrying the kinds over; names that would be cut within a word become unknown. */
export function toSample(rows: readonly Row[], weight: number, domain = 0): Sample {
  const text = rows.map((r) => r.word).join(' ');
  const starts: number[] = [];
  let at = 0;
  for (const r of rows) {
    starts.push(at);
    at += r.word.length + 1;
  }
  const cut = tokenize(text);
  const words = cut.from.map((f, i) => text.slice(f, cut.to[i]));
  const labels = new Uint8Array(words.length);
  const owner = new Int32Array(words.length);
  for (let i = 0, r = 0; i < words.length; i++) {
    while (r + 1 < rows.length && starts[r + 1] <= cut.from[i]) r++;
    owner[i] = r;
  }
  for (let i = 0; i < words.length; ) {
    const kind = rows[owner[i]].kind;
    if (kind < 0) {
      labels[i] = kind === -1 ? OUTSIDE : kind === -2 ? UNKNOWN : NOT_SURE;
      i++;
      continue;
    }
    let end = i + 1;
    while (end < words.length && rows[owner[end]].kind === kind && !(rows[owner[end]].begin && owner[end] !== owner[end - 1])) end++;
    if (end - i === 1) labels[i] = labelOf(kind, 3);
    else for (let j = i; j < end; j++) labels[j] = labelOf(kind, j === i ? 0 : j === end - 1 ? 2 : 1);
    i = end;
  }
  return { words, norms: words.map(normOf), labels, weight, domain };
}

const blocks = (file: string): string[][][] =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((b) =>
      b
        .split('\n')
        .map((l) => l.trim().split(/[\t ]+/))
        .filter((c) => c.length > 1 && c[0] !== '-DOCSTART-' && c[0] !== '#'),
    )
    .filter((s) => s.length > 0);

const KINDS: Record<string, number> = {
  per: 0,
  person: 0,
  org: 1,
  organisation: 1,
  corporation: 1,
  group: 1,
  loc: 2,
  location: 2,
  misc: 3,
  product: 3,
  'creative-work': 3,
  nationality: 3,
};

/** CoNLL columns, the tag last. `outside`: kind of words without a tag; `others`: kind of words with a tag we have no kind for. */
function columns(file: string, outside: number, others: number): Row[][] {
  return blocks(file).map((rows) => {
    let before = '';
    return rows.map((c) => {
      const tag = c[c.length - 1];
      const type = tag.slice(2).toLowerCase();
      const kind = tag === 'O' ? outside : (KINDS[type] ?? others);
      const begin = tag[0] === 'B' || type !== before;
      before = tag === 'O' ? '' : type;
      return { word: c[0], kind, begin };
    });
  });
}

/** Wikigold (CC BY 4.0): the sentences from `from` to `to` (shares of the file, cut as the scorer cuts them). */
export function wikigold(from: number, to: number): Row[][] {
  const all = columns(`${DATA}/ner/ner-misc/wikigold/CONLL-format/data/wikigold.conll.txt`, -1, -2);
  return all.slice(Math.floor(all.length * from), Math.floor(all.length * to));
}

/** WNUT17 (CC BY 4.0): train, dev and test, none of which we measure on. */
export const wnut17 = (): Row[][] =>
  ['wnut17train.conll', 'emerging.dev.conll', 'emerging.test.annotated'].flatMap((f) => columns(`${DATA}/ner/ner-wnut17/${f}`, -3, -2));

/** Broad Twitter Corpus (CC BY 4.0), by section. It marks no "misc". */
export const broadTwitter = (sections: string): Row[][] =>
  [...sections].flatMap((s) => columns(`${DATA}/ner/ner-misc/BTC/CONLL-format/data/${s}.conll`, -3, -2));

// BBC Online is CC BY-NC and the EU delegation's terms leave the rights of passing on open: both are left out.
const RE3D = ['Australian_Department_of_Foreign_Affairs', 'CENTCOM', 'UK_Government', 'US_State_Department', 'Wikipedia'];

/** re3d (Open Government Licence, public domain, CC BY, CC BY-SA by source). It marks descriptions too: only those in capitals are names. */
export function re3d(): Row[][] {
  const base = `${DATA}/ner/ner-misc/re3d/CONLL-format/data-by-source/conll`;
  return RE3D.flatMap((source) => readdirSync(`${base}/${source}`).flatMap((f) => columns(`${base}/${source}/${f}`, -3, -3))).map(onlyNamed);
}

const SMALL = /^(?:of|the|and|for|&|in|on|'s|-|to|de|al|el|’s)$/;

/** Trims articles off names; a name with small words in it is no name but a description. */
function onlyNamed(rows: Row[]): Row[] {
  const out = rows.map((r) => ({ ...r }));
  for (let i = 0; i < out.length; ) {
    if (out[i].kind < 0) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < out.length && out[end].kind === out[i].kind && !out[end].begin) end++;
    let start = i;
    while (start < end && /^(?:the|a|an|its|his)$/i.test(out[start].word)) out[start++].kind = -1;
    const rest = out.slice(start, end);
    const named = rest.length > 0 && rest.every((r) => SMALL.test(r.word) || /^[\p{Lu}\d(]/u.test(r.word)) && /^\p{Lu}/u.test(rest[rest.length - 1].word);
    for (const r of rest) if (!named) (r as { kind: number }).kind = /^\p{Lu}/u.test(r.word) ? -2 : -1;
    if (start < end) (out[start] as { begin: boolean }).begin = true;
    i = end;
  }
  return out;
}

/** MEANTIME (CC BY 4.0): the first sentences of Wikinews reports; marked names only. */
export function meantime(): Row[][] {
  const base = `${DATA}/meantime/meantime/intra_cross-doc_annotation`;
  const out: Row[][] = [];
  for (const corpus of readdirSync(base).sort())
    for (const f of readdirSync(`${base}/${corpus}`).sort()) if (f.endsWith('.xml')) out.push(...meantimeFile(readFileSync(`${base}/${corpus}/${f}`, 'utf8')));
  return out;
}

function meantimeFile(xml: string): Row[][] {
  const decoded = (s: string): string =>
    s
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
  const tokens = [...xml.matchAll(/<token [^>]*?sentence="(\d+)" t_id="(\d+)"[^>]*>([^<]*)<\/token>/g)].map((m) => ({
    sentence: Number(m[1]),
    id: m[2],
    word: decoded(m[3]),
    kind: -3,
    begin: false,
  }));
  const byId = new Map(tokens.map((t) => [t.id, t]));
  const entity = new Map([...xml.matchAll(/<ENTITY [^>]*?ent_type="(\w+)"[^>]*?m_id="(\d+)"/g)].map((m) => [m[2], m[1]]));
  const typeOf = new Map<string, string>();
  for (const m of xml.matchAll(/<REFERS_TO [^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
    const target = entity.get(/<target m_id="(\d+)"/.exec(m[1])?.[1] ?? '');
    if (target !== undefined) for (const s of m[1].matchAll(/<source m_id="(\d+)"/g)) typeOf.set(s[1], target);
  }
  for (const m of xml.matchAll(/<ENTITY_MENTION [^>]*?m_id="(\d+)" syntactic_type="(\w*)"[^>]*>([\s\S]*?)<\/ENTITY_MENTION>/g)) {
    const kind = { PER: 0, ORG: 1, LOC: 2, PRO: 3 }[typeOf.get(m[1]) ?? ''] ?? -2;
    const anchored = [...m[3].matchAll(/t_id="(\d+)"/g)].map((a) => byId.get(a[1])).filter((t) => t !== undefined);
    const strong = m[2] === 'NAM' && kind >= 0 && anchored.every((t) => /^[\p{Lu}\d&']|^(?:of|the|and|de|al)$/u.test(t.word));
    while (strong && anchored.length > 1 && /^(?:the|a)$/i.test(anchored[0].word)) anchored.shift();
    for (const [i, t] of anchored.entries()) {
      if (strong && t.kind < 0) Object.assign(t, { kind, begin: i === 0 });
      else if (t.kind < 0 && /^\p{Lu}/u.test(t.word)) t.kind = -2;
    }
  }
  const rows: Row[][] = [];
  for (const t of tokens) {
    if (t.sentence > 5) continue;
    rows[t.sentence] ??= [];
    rows[t.sentence].push({ ...t, kind: t.kind === -3 && isDemonym(t.word.toLowerCase()) ? 3 : t.kind });
  }
  return rows.filter((r) => r !== undefined && r.length > 2);
}

const CLOSED_GENRES = new RegExp(`^GUM_(?:${GUM_LEFT_OUT.join('|')})_`);
const GUM_KINDS: Record<string, number> = { person: 0, organization: 1, place: 2, event: 3, object: 3, abstract: 3 };

/** GUM's open documents of the training and development files: mentions that are names by their head's tag. */
export function gum(): Row[][] {
  const out: Row[][] = [];
  for (const f of ['en_gum-ud-train.rebuilt.conllu', 'en_gum-ud-dev.conllu']) {
    let open = true;
    let stack: { id: string; kind: number; first: number; name: boolean }[] = [];
    for (const block of readFileSync(`${DATA}/ud-gum/${f}`, 'utf8').split('\n\n')) {
      const doc = /# newdoc id = (\S+)/.exec(block);
      if (doc) open = !CLOSED_GENRES.test(doc[1]);
      if (doc) stack = [];
      if (!open) continue;
      const lines = block
        .split('\n')
        .filter((l) => /^\d+\t/.test(l))
        .map((l) => l.split('\t'));
      const rows = lines.map((c) => ({ word: c[1], kind: c[3] === 'PROPN' || /^\p{Lu}/u.test(c[1]) ? -2 : -1, begin: false }));
      for (const r of rows) if (isDemonym(r.word.toLowerCase()) && /^\p{Lu}/u.test(r.word)) Object.assign(r, { kind: 3, begin: true });
      if (rows.length > 0 && !rows.some((r) => r.kind >= 0) && lines[0][3] !== 'PROPN') (rows[0] as { kind: number }).kind = -3;
      gumMentions(lines, rows, stack);
      if (rows.length > 1 && rows.some((r) => r.word !== '_')) out.push(rows);
    }
  }
  return out;
}

function gumMentions(
  lines: string[][],
  rows: { word: string; kind: number; begin: boolean }[],
  carried: { id: string; kind: number; first: number; name: boolean }[],
): void {
  const stack = carried;
  stack.length = 0;
  const found: { first: number; last: number; kind: number }[] = [];
  for (const [i, c] of lines.entries()) {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(c[9])?.[1] ?? '';
    for (const m of entity.matchAll(/\(([^()-]+)-([a-z]+)-([^()]*?)(\))?(?=\(|$|[^()]*\)|\()|(?<![-\w])([\w[\]/]+)\)/g)) {
      if (m[1] !== undefined) {
        const kind = GUM_KINDS[m[2]] ?? -1;
        if (m[4]) found.push({ first: i, last: i + 1, kind });
        else stack.push({ id: m[1], kind, first: i, name: false });
      } else {
        const k = stack.findLastIndex((s) => s.id === m[5]);
        if (k >= 0) {
          const [s] = stack.splice(k, 1);
          found.push({ first: s.first, last: i + 1, kind: s.kind });
        }
      }
    }
  }
  found.sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const m of found) {
    let first = m.first;
    while (first < m.last && (lines[first][3] === 'DET' || lines[first][4] === 'PRP$' || (m.kind === 0 && TITLE.test(lines[first][1])))) first++;
    const span = rows.slice(first, m.last);
    const named =
      span.length > 0 &&
      span.every((r, k) => SMALL.test(r.word) || lines[first + k][3] === 'PROPN') &&
      lines[m.last - 1][3] === 'PROPN' &&
      lines[first][3] === 'PROPN';
    if (!named || m.kind < 0 || span.some((r) => r.kind >= 0 && !isDemonym(r.word.toLowerCase()))) continue;
    for (const [k, r] of span.entries()) Object.assign(r, { kind: m.kind, begin: k === 0 });
  }
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|President|Prime|Minister|Senator|Sen|Governor|Gov|Professor|Prof|General|Gen|Captain|Col|Colonel|King|Queen|Prince|Princess|Sir|Lord|Lady|Judge|Justice|Secretary|Chief|Mayor|Sheriff)\.?$/;
