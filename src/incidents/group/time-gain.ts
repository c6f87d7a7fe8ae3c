// Happenings are told when they happen: what reports of one day gain in likeness, and reports of months apart lose.

const TIME = 0.07;

/** To be added to a cosine. `days` between two publications, null where one of them is not known. */
export function timeGain(days: number | null): number {
  if (days === null) return 0;
  if (days <= 1) return TIME;
  if (days <= 4) return TIME / 2;
  if (days <= 14) return 0;
  return days <= 90 ? -TIME / 2 : -TIME;
}
