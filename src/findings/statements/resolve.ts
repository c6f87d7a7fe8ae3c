// The fullest name of a speaker: pronouns and role nouns to the nearest fitting speaker, surnames to full names with title and apposition.
import type { Chain } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import type { Ground, Run, SimpleName } from './ground.ts';
import { type Being, beingOf } from './person.ts';
import { alike, FEMALE, genderOf, longer, MALE, maybePerson, PERSON_ROLE, plural, samePeople, titled, titleWords, words0 } from './speaker-form.ts';
import type { WireSpeech } from './wire.ts';

interface Known {
  readonly text: string;
  readonly words: readonly string[];
  readonly person: boolean;
  readonly being: Being;
  readonly plural: boolean;
  gender: 'female' | 'male' | null;
  readonly at: number;
}

const DOCUMENT = /^(?:statement|communiqu[eé]|letter|release|message|tweet|post|manifesto|note|bulletin|declaration|email)$/;
const NOBODY: Known = { text: '', words: [], person: true, being: 'person', plural: false, gender: null, at: 0 };
const PRONOUN = new Set('he she they it we i you who him her his their its them one'.split(' '));
const DROP = new Set('the a an mr mrs ms dr of and for in at'.split(' '));

/** Speakers seen so far, in text order; one per report. */
export class Resolver {
  private readonly known: Known[] = [];
  private readonly bodies = new Map<string, string | null>();
  private readonly chainAt = new Map<number, Chain>();
  constructor(
    private readonly g: Ground,
    private readonly author: WireSpeech['author'] = null,
  ) {
    for (const chain of g.analysis.chains) for (const m of chain.mentions) if (!this.chainAt.has(m.head)) this.chainAt.set(m.head, chain);
  }

  /** The fullest name for the words at `run`, remembered for what follows. */
  fullest(run: Run | null, draft: Draft): string {
    const g = this.g;
    const span = run === null ? null : g.span(run);
    if (run === null || span === null) return '';
    const raw = g.text.slice(span.from, span.to).replace(/\s+/g, ' ');
    const words = raw.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    if (words.length === 1 && PRONOUN.has(words[0])) return this.pronoun(words[0], run, draft) ?? raw;
    if (/^(?:his|her|their)$/.test(words[0] ?? '') && words.length <= 6) return this.owned(run, draft, raw);
    const owner = this.ownerOf(run, draft);
    if (owner !== null) return owner;
    const being = beingOf(g, run);
    const person = being === 'person' || (being === 'unknown' && this.isPerson(run, words));
    const earlier = this.sameName(words, person) ?? this.role(words, raw, run);
    const group = earlier === null ? (this.oneGroup(words) ?? this.acronym(raw) ?? this.body(words, being) ?? this.two(run)) : null;
    if (group !== null) return this.remember(group, null, run);
    const full = earlier !== null ? longer(earlier.text, raw) : (this.fullNameInText(run, words) ?? raw);
    this.known.push({
      text: full,
      words: full.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [],
      person: person || (earlier?.person ?? false),
      being: earlier?.person ? 'person' : being,
      plural: plural(words),
      gender: earlier?.gender ?? genderOf(words) ?? this.chainOf(run)?.gender ?? null,
      at: run.first,
    });
    return full;
  }

  /** "His family" → the family of whoever "his" is. */
  private owned(run: Run, draft: Draft, raw: string): string {
    const at = this.known.length;
    const owner = this.pronoun(raw.split(' ')[0].toLowerCase(), { first: run.first, last: run.first + 1 }, draft);
    this.known.length = at;
    const many = words0(raw) === 'their' && !/^(?:people|body)$/.test(this.known[at - 1]?.being ?? '') && this.known[at - 1]?.plural !== true;
    const full = owner === null || owner.length > 60 || many || this.ownedByContent(raw, draft) ? raw : `${owner}'s ${raw.split(' ').slice(1).join(' ')}`;
    this.known.push({
      text: full,
      words: raw.toLowerCase().split(' '),
      person: false,
      being: beingOf(this.g, run),
      plural: false,
      gender: null,
      at: run.first,
    });
    return full;
  }

  /** "Both men deny it, their lawyer said": "their" looks to the subject of what is said, which names nobody fuller. */
  private ownedByContent(raw: string, draft: Draft): boolean {
    const first = draft.content[0]?.first ?? -1;
    return (
      words0(raw) === 'their' && first >= 0 && /^(?:both|two|the|these|three)$/.test(this.g.norm(first)) && /^NNP?S$/.test(this.g.tokens[first + 1]?.xpos ?? '')
    );
  }

  /** "Oder's statement", "a communiqué released by the front": who speaks through the document. */
  private ownerOf(run: Run, draft: Draft): string | null {
    const g = this.g;
    for (let i = run.first + 1; i < run.last; i++) {
      if (!DOCUMENT.test(g.norm(i))) continue;
      if (/^['’]s?$/.test(g.tokens[i - 1].text) && i - 1 > run.first && i + 1 === run.last) return this.fullest({ first: run.first, last: i - 1 }, draft);
      if (/^(?:released|issued|published|signed|distributed|sent|made)$/.test(g.norm(i + 1)) && g.norm(i + 2) === 'by' && i + 3 < run.last)
        return this.fullest({ first: i + 3, last: run.last }, draft);
      return null;
    }
    return null;
  }

  private chainOf(run: Run): Chain | null {
    for (let i = run.last - 1; i >= run.first; i--) {
      const c = this.chainAt.get(i);
      if (c !== undefined) return c;
    }
    return null;
  }

  private isPerson(run: Run, words: readonly string[]): boolean {
    const g = this.g;
    for (let i = run.first; i < run.last; i++) if (g.nameAt(i)?.kind === 'person') return true;
    return (
      FEMALE.test(words.join(' ')) ||
      MALE.test(words.join(' ')) ||
      (g.upos(run.last - 1) === 'PROPN' &&
        words.length >= 2 &&
        /^(?:mr|mrs|ms|dr|sgt|gen|col|president|minister|sheriff|chief|captain|mayor|governor|senator|sen|rep|gov)$/.test(words[0]))
    );
  }

  /** An earlier speaker whose name holds these name words ("Davis" ← "Bryan Davis"). */
  private sameName(words: readonly string[], person: boolean): Known | null {
    const keys = words.filter((w) => !DROP.has(w));
    if (keys.length === 0) return null;
    for (let i = this.known.length - 1; i >= Math.max(0, this.known.length - 300); i--) {
      const k = this.known[i];
      const mine = k.words.filter((w) => !DROP.has(w));
      if (
        keys.every((w) => mine.includes(w) || mine.some((m) => samePeople(w, m))) &&
        (person || keys.length > 1 || !plural(words) || mine.length === keys.length)
      )
        return k;
      if (person && mine.length > 0 && mine[mine.length - 1] === keys[keys.length - 1] && mine.every((w) => words.includes(w))) return k;
    }
    return null;
  }

  /** "the spokeswoman", "the group", "the agency": the last speaker that the noun fits. */
  private role(words: readonly string[], raw: string, run: Run): Known | null {
    if (!/^(?:the|this|that)$/.test(words[0] ?? '') || words.length > 3 || plural(words)) return null;
    const noun = words[words.length - 1];
    const titled = PERSON_ROLE.test(noun) ? this.titledBefore(noun, run.first) : null;
    if (titled !== null)
      return this.sameName(titled.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [], true) ?? { ...NOBODY, text: titled, words: words.slice(1), at: run.first };
    for (let i = this.known.length - 1; i >= Math.max(0, this.known.length - 6); i--) {
      const k = this.known[i];
      if (k.words.includes(noun) && k.text !== raw) return k;
      if (PERSON_ROLE.test(noun) && k.person && i === this.known.length - 1 && !k.plural) return k;
    }
    return null;
  }

  /** "The bishop" ← "Bishop Eduardo Alas": the person named last before with this word as the title, 400 words back at most. */
  private titledBefore(noun: string, at: number): string | null {
    const { names, tokens } = this.g;
    for (let i = this.g.nameBefore(at); i >= 0 && at - names[i].last < 400; i--) {
      const n = names[i];
      if (n.kind !== 'person') continue;
      const title = titleWords(this.g, n);
      const ahead =
        tokens[n.first - 1]?.norm === noun ||
        (title.length > n.quote.split(/\s+/).length && title.includes(noun) && !title.slice(0, title.indexOf(noun)).includes('former'));
      if (ahead) return this.fullNameInText({ first: n.first, last: n.last }, n.quote.toLowerCase().split(/\s+/)) ?? titled(this.g, n);
    }
    return null;
  }

  /** "The fire service" ← "North Wales Fire and Rescue Service": the one organisation of the text whose name holds all these words. */
  private body(words: readonly string[], being: Being): string | null {
    if (words[0] !== 'the' || words.length < 3 || words.length > 4 || being !== 'body') return null;
    const keys = words.slice(1);
    const asked = keys.join(' ');
    const known = this.bodies.get(asked);
    if (known !== undefined) return known;
    const found = this.onlyBody(keys);
    this.bodies.set(asked, found);
    return found;
  }

  private onlyBody(keys: readonly string[]): string | null {
    let best: string | null = null;
    for (const n of this.g.names) {
      if (n.kind !== 'organisation') continue;
      const quote = n.quote.replace(/\s+/g, ' ');
      const own: readonly string[] = quote.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
      if (!keys.every((w) => own.includes(w))) continue;
      if (best !== null && !alike(best, quote)) return null;
      if (best === null || quote.length > best.replace(/^the /, '').length) best = this.g.norm(n.first - 1) === 'the' ? `the ${quote}` : quote;
    }
    return best;
  }

  /** "Mantano and Paga": both by their full names. */
  private two(run: Run): string | null {
    const { names } = this.g;
    const named: SimpleName[] = [];
    for (let i = this.g.nameBefore(run.last); i >= 0 && names[i].first >= run.first; i--) if (names[i].kind === 'person') named.unshift(names[i]);
    if (named.length !== 2 || this.g.norm(named[0].last) !== 'and' || named[1].first !== named[0].last + 1) return null;
    const full = named.map((n) => this.fullNameInText({ first: n.first, last: n.last }, n.quote.toLowerCase().split(/\s+/)) ?? n.quote);
    return full.some((name, i) => name !== named[i].quote) ? full.join(' and ') : null;
  }

  /** "The group", "the guerrillas": the armed group, where the text names only one. */
  private oneGroup(words: readonly string[]): string | null {
    if (
      !/^(?:the|this)$/.test(words[0] ?? '') ||
      !/^(?:group|organization|organisation|guerrillas|rebels|militants|insurgents|terrorists|extremists|movement)$/.test(words[words.length - 1])
    )
      return null;
    let best: string | null = null;
    for (const n of this.g.names) {
      if (n.kind !== 'armed-group') continue;
      const quote = n.quote.replace(/\s+/g, ' ');
      if (best !== null && !alike(best, quote)) return null;
      if (best === null || quote.length > best.length) best = quote;
    }
    return best;
  }

  /** "The RAIB" → "Rail Accident Investigation Branch": the first run of capitalised words with these initials. */
  private acronym(raw: string): string | null {
    const letters = /^(?:the )?(\p{Lu}{2,6})$/iu.exec(raw)?.[1];
    if (letters === undefined || letters !== letters.toUpperCase() || /^\p{Lu}+$/u.test(this.g.text.slice(0, 12).replace(/[^\p{L}]/gu, ''))) return null;
    const { tokens, text } = this.g;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].text[0] !== letters[0] || tokens[i].text.length < 3) continue;
      let k = 0;
      let j = i;
      for (; j < tokens.length && k < letters.length; j++) {
        if (tokens[j].text[0] === letters[k] && tokens[j].text.length > 1) k++;
        else if (!/^(?:of|and|the|for|on|in|de)$/.test(tokens[j].norm)) break;
      }
      if (k === letters.length) return text.slice(tokens[i].from, tokens[j - 1].to).replace(/\s+/g, ' ');
    }
    return null;
  }

  private pronoun(word: string, run: Run, draft: Draft): string | null {
    const g = this.g;
    if (word === 'who') return null;
    if ((word === 'we' || word === 'i') && this.author !== null) return this.author.name;
    const chain = this.chainAt.get(run.first);
    const gender = word === 'he' || word === 'his' || word === 'him' ? 'male' : word === 'she' || word === 'her' ? 'female' : null;
    const many = word === 'they' || word === 'their' || word === 'we';
    for (let i = this.known.length - 1; i >= 0; i--) {
      const k = this.known[i];
      if (g.tokens[run.first].sentence - g.tokens[k.at].sentence > 12) break;
      if (gender !== null && ((k.gender !== null && k.gender !== gender) || k.plural || !(k.person || (k.being === 'unknown' && maybePerson(k))))) continue;
      if (many && k.person && !k.plural) continue;
      if (word === 'it' && (k.person || k.being === 'person' || k.being === 'people')) continue;
      if (many && k.being === 'thing') continue;
      const between = gender !== null ? this.nearerName(run, k, gender) : null;
      const found = between ?? k.text;
      if (between === null && gender !== null) k.gender = gender;
      this.known.push({
        ...k,
        text: found,
        words: found.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [],
        gender: gender ?? k.gender,
        at: draft.speaker?.first ?? run.first,
      });
      return found;
    }
    const subject = gender === null ? null : this.nearerName(run, null, gender);
    if (subject !== null) return this.remember(subject, gender, run);
    if (chain !== undefined && !PRONOUN.has(chain.name.toLowerCase())) return this.remember(chain.name, gender, run);
    const near = this.nearestName(run, gender !== null);
    return near === null ? null : this.remember(near, gender, run);
  }

  private remember(text: string, gender: 'female' | 'male' | null, run: Run): string {
    this.known.push({
      text,
      words: text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [],
      person: gender !== null,
      being: gender === null ? 'unknown' : 'person',
      plural: false,
      gender,
      at: run.first,
    });
    return text;
  }

  /** A person who is subject of a clause between the known speaker and the pronoun is the better antecedent; the nearest such. */
  private nearerName(run: Run, k: Known | null, gender: 'female' | 'male'): string | null {
    const { sentences } = this.g.analysis;
    const { names } = this.g;
    const here = this.g.tokens[run.first].sentence;
    const from = Math.max((k?.at ?? -1) + 1, sentences[Math.max(0, here - 2)]?.first ?? 0);
    for (let i = this.g.nameBefore(run.first); i >= 0 && names[i].first >= from; i--) {
      const n = names[i];
      if (n.kind !== 'person' || !this.isSubject(n) || this.g.quoteOf[n.first] >= 0) continue;
      const known = this.chainAt.get(n.head)?.gender ?? genderOf(titleWords(this.g, n));
      if (known !== null && known !== undefined && known !== gender) continue;
      const full = this.fullNameInText({ first: n.first, last: n.last }, n.quote.toLowerCase().split(/\s+/)) ?? n.quote;
      return longer(this.wide(n), full);
    }
    return null;
  }

  /** The name with the title or noun before it that it belongs to: "The Port Authority's director, Amélia Nobre". */
  private wide(n: SimpleName): string {
    const g = this.g;
    const own = titled(g, n);
    if (!g.hasTree || own !== n.quote) return own;
    let top = n.head;
    for (let steps = 0; steps < 3 && /^(?:appos|flat|compound)/.test(g.rel(top)) && g.tokens[top].head >= 0; steps++) top = g.tokens[top].head;
    let first = Math.max(Math.min(g.left[top], n.first), n.first - 8);
    while (first < n.first && (g.isPunct(first) || /^(?:CCONJ|SCONJ|ADP|ADV|PRON)$/.test(g.upos(first)))) first++;
    for (let i = first; i < n.first; i++) if (/^(?:VERB|AUX|SCONJ)$/.test(g.upos(i)) || (g.norm(i) === ',' && i < n.first - 1)) return own;
    return g.text.slice(g.tokens[first].from, g.tokens[n.last - 1].to).replace(/\s+/g, ' ');
  }

  /** The name, or the noun that it stands in apposition to, is a subject; without a tree, it opens its sentence. */
  private isSubject(n: SimpleName): boolean {
    const g = this.g;
    if (!g.hasTree) return n.first - (g.analysis.sentences[g.tokens[n.first].sentence]?.first ?? 0) < 3;
    for (let at = n.head, steps = 0; at >= 0 && steps < 4; at = g.tokens[at].head, steps++) {
      if (/^nsubj/.test(g.rel(at))) return true;
      if (!/^(?:appos|flat|compound|conj)/.test(g.rel(at))) return false;
    }
    return false;
  }

  private nearestName(run: Run, person: boolean): string | null {
    const { names } = this.g;
    for (let i = this.g.nameBefore(run.first); i >= 0; i--) {
      if (person ? names[i].kind === 'person' : names[i].kind !== 'place')
        return this.fullNameInText({ first: names[i].first, last: names[i].last }, names[i].quote.toLowerCase().split(/\s+/)) ?? names[i].quote;
      if (run.first - names[i].last > 80) break;
    }
    return null;
  }

  private surnames: Map<string, SimpleName[]> | null = null;
  /** Names of two or more words by their last word (with three or more, by each word after the first); 20 at most for one word. */
  private bySurname(): Map<string, SimpleName[]> {
    if (this.surnames !== null) return this.surnames;
    const map = new Map<string, SimpleName[]>();
    for (const n of this.g.names) {
      const w = n.quote.toLowerCase().split(/\s+/);
      for (let i = Math.max(1, w.length > 2 ? 1 : w.length - 1); i < w.length; i++) {
        const list = map.get(w[i]);
        if (list === undefined) map.set(w[i], [n]);
        else if (list.length < 20) list.push(n);
      }
    }
    this.surnames = map;
    return map;
  }

  /** A surname alone → the first longer name in the text that ends with it, with a title before it. */
  private fullNameInText(run: Run, words: readonly string[]): string | null {
    const chain = this.chainOf(run);
    const g = this.g;
    const keys = words.filter((w) => !DROP.has(w));
    if (keys.length === 0 || keys.length > 2 || g.upos(run.last - 1) !== 'PROPN') return null;
    const surname = keys[keys.length - 1];
    let best: string | null = chain?.name.toLowerCase().split(/\s+/).includes(surname) && chain.name.length > keys.join(' ').length ? chain.name : null;
    for (const n of this.bySurname().get(surname) ?? []) {
      const w = n.quote.split(/\s+/);
      if (n.kind === 'place' || (n.kind !== 'person' && keys.length > 0 && w.length > 4)) continue;
      const text =
        n.title && n.title.span.to <= g.tokens[n.first].from ? g.text.slice(n.title.span.from, g.tokens[n.last - 1].to).replace(/\s+/g, ' ') : n.quote;
      if (best === null || text.length > best.length) best = text;
    }
    return best;
  }
}
