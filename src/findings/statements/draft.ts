// A statement in the making, before its speaker is resolved: runs of tokens and the rule that saw it.
import type { Ground, Run } from './ground.ts';

export interface Draft {
  speaker: Run | null;
  cue: Run | null;
  lemma: string;
  content: Run[];
  readonly rule: string;
  readonly because: string[];
  /** Known name of the speaker where the words at the place do not give it. */
  named?: string;
  /** A later quotation without a cue may be joined to this one. */
  open: boolean;
}

/** True where the run holds something said: at least one word that is no mere function word. */
export function holdsContent(g: Ground, run: Run, least = 2): boolean {
  return run.last > run.first && g.words(run) >= least;
}

/** The runs of `run` that remain when `cut` is taken out. */
export function without(run: Run, cut: Run): Run[] {
  if (cut.last <= run.first || cut.first >= run.last) return [run];
  return [
    { first: run.first, last: cut.first },
    { first: cut.last, last: run.last },
  ].filter((r) => r.last > r.first);
}
