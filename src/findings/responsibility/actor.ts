// Whom a phrase of blame means: pronouns and "the suspect" to the main suspect's name, surnames to full names, speakers to their fullest name.
import type { Chain, Span, Statement } from '../../model/index.ts';
import { ROLE_WORDS } from '../lexicon/responsibility-words.ts';
import type { Ground, Run } from '../statements/ground.ts';
import { bodyOf } from './body.ts';
import { canAct } from './doer.ts';

const PERSON = /^(?:he|she|him|her|his|himself)$/;

export class Actors {
  /** The one next in line, for "a second suspect", "the other gunman". */
  private readonly second: string | null;
  /** How strongly the text treats each person as a suspect. */
  private readonly votes: ReadonlyMap<string, number>;
  /** The person whom the text treats as the suspect, or null. */
  readonly suspect: string | null;
  /** Two suspects of like weight, for "the men", "both suspects"; else null. */
  readonly pair: string | null;

  /** The actor of the act before: what a pronoun or "the claim" means where nothing else tells. */
  last: string | null = null;
  /** The last two or more actors named together: "both men". */
  lastPair: string | null = null;
  /** The plural actor of the last charge, for "the men", "they". */
  private many: string | null = null;
  /** The armed group, where the text names only one. */
  private readonly group: string | null;
  private readonly fullest = new Map<string, string>();
  /** Distinct names of people with their lower-case form, 500 at most. */
  private readonly people: ReadonlyMap<string, string>;
  private readonly chainAt = new Map<number, Chain>();

  constructor(
    private readonly g: Ground,
    private readonly statements: readonly Statement[],
    /** Persons whom a first reading held responsible, with how often. */
    private readonly held: ReadonlyMap<string, number> = new Map(),
  ) {
    const people = new Map<string, string>();
    for (const n of g.names) {
      const text = n.quote.replace(/\s+/g, ' ');
      if (n.kind === 'person' && people.size < 500) people.set(text, text.toLowerCase());
    }
    this.people = people;
    for (const chain of g.analysis.chains) for (const m of chain.mentions) if (!this.chainAt.has(m.head)) this.chainAt.set(m.head, chain);
    this.group = onlyGroup(g);
    this.votes = this.countVotes();
    const [one, two] = [...this.votes].filter(([, score]) => score > 1).sort((x, y) => y[1] - x[1]);
    this.suspect = one === undefined ? null : one[0];
    this.second = two !== undefined && two[1] >= 3 ? two[0] : null;
    this.pair = one !== undefined && two !== undefined && two[1] >= 3 ? `${one[0]} and ${two[0]}` : null;
  }

  /** The resolved name of the phrase, or null where it names nobody ("it", "who" without an antecedent). */
  name(run: Run, at: number = run.last - 1): string | null {
    const g = this.g;
    const span = g.span(run);
    if (span === null) return null;
    const said = this.statements.find((s) => s.speakerSpan !== null && s.speakerSpan.from <= span.from && span.to <= s.speakerSpan.to);
    if (said !== undefined && said.resolved !== '') return said.resolved;
    const raw = g.text
      .slice(span.from, span.to)
      .replace(/\s+/g, ' ')
      .replace(/, (?:aged )?\d{1,3}$/, '');
    const head = g.norm(at);
    if (PERSON.test(head)) return this.he(at);
    if (/^(?:they|them|their)$/.test(head)) return this.ableChain(at) ?? this.lastPair ?? this.many ?? this.pair;
    if (/^(?:it|its|we|i|you|who|which|that|this|these|those|there|what|one|us|me)$/.test(head) && g.tokens[at].text !== 'US') return this.ableChain(at);
    const both = this.joined(at);
    if (both !== null) return both;
    const called = this.apposed(at);
    if (called !== null) return called;
    const named = this.nameIn(run);
    const group = named === null ? this.groupBefore(at) : null;
    if (group !== null && /^(?:the|this) (?:group|organi[sz]ation|guerrillas|rebels|insurgents|militants|terrorists|extremists|movement)$/i.test(raw))
      return group;
    if (named !== null && ((named.words < 2 && (named.whole || g.words(run) > 4)) || g.words(run) > 9)) return this.full(named.text);
    const introduced = named === null ? this.introduced(at, raw) : null;
    if (introduced !== null) return introduced;
    if (
      /^(?:suspect|gunman|attacker|shooter|killer|accused|defendant|assailant|bomber|driver|man|guy|individual|teen|teenager|woman|murderer|perpetrator)$/.test(
        head,
      ) &&
      named === null &&
      this.suspect !== null &&
      !/\b(?:another|second|third|other|two|three|several)\b/i.test(raw) &&
      (!/^an? /i.test(raw) || this.namedLater(at))
    )
      return this.suspect;
    if (this.second !== null && /\b(?:another|second|other)\b/i.test(raw) && /^(?:suspect|gunman|attacker|shooter|man|defendant)$/.test(head))
      return this.second;
    if (
      this.many !== null &&
      this.lastPair === null &&
      /^(?:men|suspects|detainees)$/.test(head) &&
      /^(?:the|these|both|all)\b/i.test(raw) &&
      g.words(run) <= 3
    )
      return this.many;
    const pair = this.lastPair ?? this.pair;
    if (
      pair !== null &&
      /^(?:men|suspects|gunmen|attackers|shooters|defendants|both|two|brothers)$/.test(head) &&
      !/\b(?:three|four|five|six|seven|eight|nine|ten|other|\d+)\b/i.test(raw)
    )
      return pair;
    return raw.length > 140 ? raw.slice(0, 140) : raw;
  }

  /** True where an armed group is named in the phrase. */
  groupIn(run: Run): boolean {
    for (let i = run.first; i < run.last; i++) if (this.g.nameAt(i)?.kind === 'armed-group') return true;
    return false;
  }

  /** Keeps the actor of a charge whose head is plural. */
  remember(head: number, of: string | null): void {
    if (/^NNP?S$/.test(this.g.tokens[head].xpos) && !/^(?:men|suspects|they)$/.test(this.g.norm(head))) this.many = of;
  }

  /** True where the words name an armed group, or a spokesman of the only one that the text names. */
  speaksForGroup(speaker: string): boolean {
    const low = speaker.toLowerCase();
    return (
      this.g.names.some((n) => n.kind === 'armed-group' && low.includes(n.quote.toLowerCase())) ||
      (this.group !== null && /\b(?:movement|group|rebels?|militants?|insurgents?|guerrillas?)\b/i.test(speaker))
    );
  }

  /** The armed group that a claiming speaker speaks for, else the speaker. */
  groupOf(speaker: string): string {
    const body = bodyOf(speaker);
    if (body !== speaker || !/\bspokes(?:man|woman|person)\b|\bcommander\b|\bleader\b/i.test(speaker)) return body;
    const low = speaker.toLowerCase();
    const named = this.g.names.find((n) => n.kind === 'armed-group' && low.includes(n.quote.toLowerCase()));
    return named?.quote.replace(/\s+/g, ' ') ?? (this.speaksForGroup(speaker) ? (this.group ?? speaker) : speaker);
  }

  /** The armed group named last before the token, in its longest form; where none stands before, the only one of the text. */
  private groupBefore(at: number): string | null {
    if (this.group !== null) return this.group;
    let best: string | null = null;
    for (const n of this.g.names) {
      if (n.first >= at) break;
      if (n.kind === 'armed-group') best = n.quote.replace(/\s+/g, ' ');
    }
    return best;
  }

  /** "A resident of Porto, Ruan Tall": the person's name in apposition to this head. */
  private apposed(at: number): string | null {
    const g = this.g;
    // A spokesman's name must not hide whom he speaks for.
    const up = g.tokens[at].head;
    if (g.rel(at) === 'appos' && g.upos(at) === 'NOUN' && g.nameAt(up)?.kind === 'person') return this.full(g.nameAt(up)?.quote.replace(/\s+/g, ' ') ?? '');
    if (g.upos(at) === 'PROPN' || /^(?:spokes|commander|leader)/.test(g.norm(at))) return null;
    for (const k of g.children(at)) {
      if (k < at || !/^(?:appos|flat)/.test(g.rel(k))) continue;
      const n = g.nameAt(k);
      if (n?.kind === 'person') return this.full(n.quote.replace(/\s+/g, ' '));
    }
    return null;
  }

  /** Two or more persons' names joined by "and" on this head. */
  private joined(at: number): string | null {
    const g = this.g;
    const nameAt = (k: number): string | null => {
      const n = g.nameAt(k);
      return n?.kind !== 'person' ? null : this.full(n.quote.replace(/\s+/g, ' '));
    };
    const first = nameAt(at);
    if (first === null) return null;
    const rest = g.children(at).flatMap((k) => (/^conj/.test(g.rel(k)) && k > at ? (nameAt(k) ?? []) : []));
    const all = [...new Set([first, ...rest])];
    return all.length < 2 ? null : `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}`;
  }

  /** "A man was arrested. … Doe, 29, is charged": the suspect's name comes only after the first mention. */
  private namedLater(at: number): boolean {
    const first = this.g.names.find((n) => n.kind === 'person' && this.full(n.quote.replace(/\s+/g, ' ')) === this.suspect);
    return this.pair === null && first !== undefined && first.first > at;
  }

  /** "He", "her": whom the chain names, where the text holds that person at all; else the suspect. */
  private he(at: number): string | null {
    const chain = this.chainName(at);
    if (chain !== null && this.held.has(this.full(chain))) return this.full(chain);
    return this.nearSuspect(at) ?? this.suspect ?? chain ?? this.last;
  }

  /** Of several suspects the one named last, in this sentence or the two before. */
  private nearSuspect(at: number): string | null {
    const { names, tokens } = this.g;
    for (let i = this.g.nameBefore(at); i >= 0 && tokens[at].sentence - tokens[names[i].first].sentence <= 2; i--) {
      if (names[i].kind !== 'person') continue;
      const full = this.full(names[i].quote.replace(/\s+/g, ' '));
      if ((this.votes.get(full) ?? 0) > 1) return full;
    }
    return null;
  }

  /** "A man was arrested. … Ruan Tall, 20, is charged": one who is named only in the next three sentences, and there as a suspect. */
  private introduced(at: number, raw: string): string | null {
    const g = this.g;
    if (!/^(?:an?|another|one of)\b/i.test(raw) || !ONE_PERSON.test(g.norm(at))) return null;
    for (let i = g.nameBefore(at) + 1; i < g.names.length; i++) {
      const n = g.names[i];
      if (g.tokens[n.first].sentence - g.tokens[at].sentence > 3) return null;
      if (n.first <= at || n.kind !== 'person') continue;
      const full = this.full(n.quote.replace(/\s+/g, ' '));
      if ((this.votes.get(full) ?? 0) > 1 || this.agedSubject(n.first, n.last)) return full;
    }
    return null;
  }

  /** "Ruan Tall, 29, …" at the head of a sentence. */
  private agedSubject(first: number, last: number): boolean {
    const g = this.g;
    return g.analysis.sentences[g.tokens[first].sentence]?.first === first && g.norm(last) === ',' && /^\d\d$/.test(g.norm(last + 1));
  }

  /** The chain's name, where its head may act. */
  private ableChain(at: number): string | null {
    const name = this.chainName(at);
    const chain = this.chainAt.get(at);
    const first = chain?.mentions.find((m) => m.quote.replace(/\s+/g, ' ') === name) ?? chain?.mentions[0];
    return name !== null && first !== undefined && canAct(this.g, first.head) && this.g.nameAt(first.head)?.kind !== 'place' ? name : null;
  }

  private chainName(at: number): string | null {
    const chain = this.chainAt.get(at);
    return chain !== undefined && !/^(?:he|she|it|they|him|her|them|his|their|its|the \w+)$/i.test(chain.name) ? chain.name : null;
  }

  private nameIn(run: Run): { text: string; words: number; whole: boolean } | null {
    const n = this.g.names.find(
      (x) => x.first >= run.first && x.last <= run.last && (x.kind === 'person' || x.kind === 'armed-group' || x.kind === 'organisation'),
    );
    return n === undefined
      ? null
      : { text: n.quote.replace(/\s+/g, ' '), words: n.quote.split(/\s+/).length, whole: n.kind === 'person' || n.last === run.last };
  }

  /** The longest person name of the text that ends with this one. */
  full(name: string): string {
    const known = this.fullest.get(name);
    if (known !== undefined) return known;
    let best = name;
    const tail = name.toLowerCase();
    for (const [text, low] of this.people) {
      if (!low.endsWith(` ${tail}`) && !low.startsWith(`${tail} `)) continue;
      // Of two people with one surname the text names the one first whom it is about.
      if (text.length > best.length && (best === name || low.includes(best.toLowerCase()))) best = text;
    }
    this.fullest.set(name, best);
    return best;
  }

  /** The speaker of the innermost statement that holds the span, or null. */
  speakerOf(span: Span): Statement | null {
    let best: Statement | null = null;
    let size = Infinity;
    for (const s of this.statements) {
      for (const c of s.contentSpans) {
        if (c.from <= span.from + 2 && span.to - 2 <= c.to && c.to - c.from < size) {
          best = s;
          size = c.to - c.from;
        }
      }
    }
    return best;
  }

  /** The name that stands beside "suspect", "gunman", "accused", or is the object of an arrest or a charge; the one with most signs. */
  private countVotes(): Map<string, number> {
    const votes = new Map<string, number>();
    for (const n of this.g.names) {
      if (n.kind !== 'person' || OFFICE.test(n.title === undefined ? n.quote : this.g.text.slice(n.title.span.from, n.title.span.to))) continue;
      const text = this.full(n.quote.replace(/\s+/g, ' '));
      votes.set(text, (votes.get(text) ?? 0) + this.signs(n.first, n.last));
    }
    for (const [name, times] of this.held) {
      const text = this.full(name);
      if (this.people.has(text)) votes.set(text, (votes.get(text) ?? 0) + 2 * times);
    }
    return votes;
  }

  /** How strongly the words around a name (same sentence, eight words) call its bearer the suspect. */
  private signs(first: number, last: number): number {
    const g = this.g;
    let score = 0;
    for (let i = Math.max(0, first - 7); i < Math.min(g.tokens.length, last + 9); i++) {
      if (g.tokens[i].sentence !== g.tokens[first].sentence || (i >= first && i < last)) continue;
      const w = g.norm(i);
      const gap = i < first ? first - i : i - last + 1;
      if (ROLE_WORDS.has(w) && w !== 'driver' && g.norm(i + 1) !== "'s") score += gap <= (i < first ? 7 : 4) ? 3 : 1;
      else if (/^(?:charged|arrested|accused|pleaded|convicted|sentenced|suspected|allegedly|custody|confessed|guilty|indicted|jailed)$/.test(w))
        score += gap <= 4 ? 2 : 1;
      else if (
        gap <= 3 &&
        /^(?:officer|detective|sheriff|chief|spokesman|spokeswoman|attorney|prosecutor|judge|lawyer|victim|said|says|told|sgt|president|minister|killed|died)$/.test(
          w,
        )
      )
        score -= 2;
    }
    return score;
  }
}

const ONE_PERSON =
  /^(?:suspect|gunm[ae]n|attackers?|shooters?|killer|defendant|assailant|bomber|driver|man|men|individual|person|teen|teenager|woman|boy|girl|youth|student|resident|soldier|officer|employee|accomplice)$/;
const OFFICE =
  /\b(?:officer|detective|sheriff|chief|spokes\w+|attorney|prosecutor|judge|lawyer|president|minister|mayor|governor|senator|sgt|lt|gen|col|general|colonel|director|commander|secretary)\b/i;

/** The longest name of an armed group, where all the others are parts of it. */
function onlyGroup(g: Ground): string | null {
  const all = new Set<string>();
  for (const n of g.names) if (n.kind === 'armed-group' && all.size < 50) all.add(n.quote.replace(/\s+/g, ' '));
  const longest = [...all].sort((a, b) => b.length - a.length)[0];
  return longest !== undefined && [...all].every((x) => longest.toLowerCase().includes(x.toLowerCase())) ? longest : null;
}
