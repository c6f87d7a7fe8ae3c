// What cannot all be true: figures that exclude each other at one time, accusation and denial, different dates, places, kinds.
import type { Backing, Disagreement, Evidence, IncidentPlace, IncidentType, LedgerActor, Sourced, Toll } from '../../model/index.ts';
import { phraseFigure } from '../../model/index.ts';
import { ACCUSES, UNNAMED } from './ledger.ts';
import { byCode, type Pile } from './pile.ts';
import { apart } from './place-match.ts';
import type { LatestTotal } from './tolls.ts';
import type { Voices } from './voices.ts';

type Side = Disagreement['sides'][number];

/** Kinds of happening that one event may be called by in good faith. */
const KIN: readonly (readonly IncidentType[])[] = [
  ['bombing', 'explosion', 'fire', 'arson', 'collapse', 'assassination'],
  ['airstrike', 'shelling', 'missile_launch', 'bombing', 'explosion', 'armed_clash'],
  ['shooting', 'armed_clash', 'assassination', 'hostage_taking', 'stabbing', 'bombing'],
  ['hostage_taking', 'kidnapping', 'release', 'piracy', 'arrest'],
  ['riot', 'protest', 'arson'],
  ['earthquake', 'tsunami', 'landslide', 'volcano', 'collapse'],
  ['storm', 'flood', 'landslide', 'shipwreck'],
  ['wildfire', 'fire', 'arson'],
];

/** "About" figures exclude each other only beyond this share of the larger one. */
const ABOUT = 0.1;

function boundsOf({ low, high, qualifier }: Toll): [number, number] {
  const slack = qualifier === 'about' ? ABOUT : 0;
  return [(low ?? 0) * (1 - slack), (high ?? Number.POSITIVE_INFINITY) * (1 + slack)];
}

/** True where no number satisfies both figures. */
export function excludes(a: Toll, b: Toll): boolean {
  const [[lowA, highA], [lowB, highB]] = [boundsOf(a), boundsOf(b)];
  return highA < lowB || highB < lowA;
}

/** Latest totals of different voices for one effect on one day that exclude each other. Most origins first. */
export function tollConflicts(pile: Pile, voices: Voices, latest: readonly LatestTotal[]): Disagreement[] {
  const byDay = new Map<string, LatestTotal[]>();
  // whoever is "affected" may be so in many ways: such figures do not exclude each other
  for (const r of latest.filter(({ toll }) => toll.effect !== 'affected'))
    void (byDay.get(`${r.toll.effect}\n${r.day ?? ''}`)?.push(r) ?? byDay.set(`${r.toll.effect}\n${r.day ?? ''}`, [r]));
  const found: Disagreement[] = [];
  for (const [key, readings] of [...byDay].sort((a, b) => byCode(a[0], b[0]))) {
    const values = new Map<string, LatestTotal[]>();
    for (const r of readings) void (values.get(figureOf(r))?.push(r) ?? values.set(figureOf(r), [r]));
    const figures = [...values];
    const clashing = figures.filter(([, [a]]) => figures.some(([, [b]]) => excludes(a!.toll, b!.toll)));
    const [effect, day] = key.split('\n');
    if (clashing.length > 1)
      found.push({
        kind: 'toll',
        about: `${effect}${day ? ` on ${day}` : ''}`,
        sides: clashing.map(([figure, same]) => tollSide(pile, voices, figure, same)).sort(bySide),
      });
  }
  return found;
}

/** A figure in words; a vague one as published. */
const figureOf = ({ toll }: LatestTotal): string => (toll.qualifier === 'vague' ? toll.quote.toLowerCase() : phraseFigure(toll.low, toll.high, toll.qualifier));

/** Voices named beside a figure; the rest is counted. */
const MOST_VOICES = 3;

/** One figure with all who give it. */
function tollSide(pile: Pile, voices: Voices, figure: string, same: readonly LatestTotal[]): Side {
  const names = [...new Set(same.flatMap((r) => r.voice ?? []))].sort(byCode);
  const more = names.length > MOST_VOICES ? ` and ${names.length - MOST_VOICES} more` : '';
  const said = same.flatMap((r) => r.all.map((evidence) => ({ evidence, voice: r.voice })));
  return {
    value: `${figure}${names.length === 0 ? '' : ` (${names.slice(0, MOST_VOICES).join('; ')}${more})`}`,
    evidence: pile.sorted(said.map(({ evidence }) => evidence)),
    backing: voices.chainOf(said),
  };
}

const sideOf = (pile: Pile, value: string, evidence: readonly Evidence[]): Side => ({
  value,
  evidence: pile.sorted(evidence),
  backing: pile.backing(evidence),
});
const bySide = (a: Side, b: Side): number => b.backing.origins - a.backing.origins || byCode(a.value, b.value);

/** The backing of an entry without the rest of it. */
const backingIn = ({ origins, outlets, families, sources, via }: Backing): Backing => ({
  origins,
  outlets,
  families,
  ...(sources === undefined ? {} : { sources }),
  ...(via === undefined ? {} : { via }),
});

/** An accusation and what is said against it, per actor; then who did it, where more than one actor is held responsible and one of them contests it or two claim it. */
export function responsibilityConflicts(pile: Pile, ledger: readonly LedgerActor[]): Disagreement[] {
  const found: Disagreement[] = [];
  const say = (entry: LedgerActor['entries'][number], actor: string): string =>
    `${entry.by ?? 'the report'} ${entry.act}${entry.by === actor ? '' : ` ${actor.replace(/^(?:The|An?) (?=\S)/, (article) => article.toLowerCase())}`}`;
  for (const { actor, entries } of ledger) {
    const sides = entries.map((entry) => ({
      against: !ACCUSES.has(entry.act),
      side: { value: say(entry, actor), evidence: entry.evidence, backing: backingIn(entry) },
    }));
    if (sides.some((s) => s.against) && sides.some((s) => !s.against)) found.push({ kind: 'responsibility', about: actor, sides: sides.map((s) => s.side) });
  }
  const held = ledger.filter(({ actor, entries }) => actor !== UNNAMED && entries.some((entry) => entry.act === 'claims' || entry.act === 'blames'));
  const claimed = held.filter(({ entries }) => entries.some((entry) => entry.act === 'claims'));
  const contested = held.some(({ entries }) => entries.some((entry) => !ACCUSES.has(entry.act)));
  if (held.length > 1 && (claimed.length > 1 || contested)) {
    found.push({
      kind: 'responsibility',
      about: 'who did it',
      sides: held.map(({ actor, entries }) =>
        sideOf(
          pile,
          actor,
          entries.filter((e) => ACCUSES.has(e.act)).flatMap((e) => e.evidence),
        ),
      ),
    });
  }
  return found;
}

/** Different dates, places and kinds. A coarser value (a month, a country) is no contradiction of a finer one inside it. */
export function headConflicts(
  types: readonly Sourced<IncidentType>[],
  dates: readonly Sourced<string>[],
  places: readonly Sourced<IncidentPlace>[],
): Disagreement[] {
  const found: Disagreement[] = [];
  const clash = <T>(
    kind: Disagreement['kind'],
    about: string,
    values: readonly Sourced<T>[],
    rules: { readonly differ: (a: T, b: T) => boolean; readonly say: (value: T) => string },
  ): void => {
    const sides = values.filter((a) => values.some((b) => rules.differ(a.value, b.value)));
    if (sides.length > 1)
      found.push({ kind, about, sides: joinSides(sides.map(({ value, evidence, backing }) => ({ value: rules.say(value), evidence, backing }))) });
  };
  const plain = (date: string): string => date.replace(/[~?%]/g, '');
  clash('date', 'day of the incident', dates, {
    differ: (a, b) => !plain(a).startsWith(plain(b)) && !plain(b).startsWith(plain(a)) && !/[/[]/.test(a + b),
    say: (date) => date,
  });
  clash('place', 'place of the incident', places, {
    differ: apart,
    say: (place) => [place.locality, place.country].filter((part) => part !== null).join(', ') || (place.site ?? ''),
  });
  clash('type', 'kind of incident', types, {
    differ: (a, b) => a !== b && a !== 'other' && b !== 'other' && !KIN.some((kin) => kin.includes(a) && kin.includes(b)),
    say: (type) => type.replaceAll('_', ' '),
  });
  return found;
}

/** Sides that read the same become one. */
function joinSides(sides: readonly Side[]): Side[] {
  const byValue = new Map<string, Side>();
  for (const side of sides) {
    const known = byValue.get(side.value);
    const families = [...new Set([...(known?.backing.families ?? []), ...side.backing.families])].sort(byCode);
    const backing = { origins: families.length, outlets: Math.max(known?.backing.outlets ?? 0, side.backing.outlets), families };
    byValue.set(side.value, { value: side.value, evidence: [...(known?.evidence ?? []), ...side.evidence], backing });
  }
  return [...byValue.values()].sort(bySide);
}
