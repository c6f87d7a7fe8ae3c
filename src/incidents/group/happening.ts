// Where and when reports put what they tell of: what tells look-alikes apart that share a province, a governor and the words for what happened.
import type { MainIncident } from '../../model/index.ts';
import { dayOf } from './day.ts';

/** Day (since 1970) and town of the main incident of a report; null where it gives none. */
export interface Happening {
  readonly day: number | null;
  readonly town: string | null;
}

/** Day and town in a report's findings; a month or a province is too coarse to tell two happenings apart. */
export function happeningOf(incident: MainIncident | undefined): Happening {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(incident?.date ?? '') ? dayOf(incident?.date ?? undefined) : null;
  const town = incident?.locality
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
  return { day, town: town || null };
}

/** Days and towns that the reports of a cluster give, each once, days ascending. */
export interface Happenings {
  readonly days: readonly number[];
  readonly towns: ReadonlySet<string>;
}

export const happenings = ({ day, town }: Happening): Happenings => ({ days: day === null ? [] : [day], towns: new Set(town === null ? [] : [town]) });

export const bothHappenings = (a: Happenings, b: Happenings): Happenings => ({
  days: [...new Set([...a.days, ...b.days])].sort((x, y) => x - y),
  towns: new Set([...a.towns, ...b.towns]),
});

/** What clusters lose in likeness that give other days and other towns. */
const OTHER = 0.12;
/** Reports of one happening may put it on two days: night, time zones, the day it became known. */
const SAME_DAYS = 2;

/** To be taken from a likeness: more than nothing only where no day and no town of the two agree. */
export function otherHappening(a: Happenings, b: Happenings): number {
  if (a.days.length === 0 || b.days.length === 0 || a.towns.size === 0 || b.towns.size === 0) return 0;
  for (const town of a.towns) if (b.towns.has(town)) return 0;
  return a.days.some((x) => b.days.some((y) => Math.abs(x - y) <= SAME_DAYS)) ? 0 : OTHER;
}
