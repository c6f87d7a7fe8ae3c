// Reports that end before their end: marks of an excerpt, or a last sentence that stops in its middle.
import type { IntegrityFlag } from '../../model/index.ts';
import { linesOf } from '../plain/line.ts';

/** "[…]", "… read more", "(more)", "[+2314 chars]" (news interfaces) at the end of a line. */
const MARK = /(?:\[(?:…|\.{3})\]|(?:…|\.{3})\s*(?:read more|continue reading|more)?|\(more\)|\[\+\d+ chars\])$/i;
/** Promises of a live text: nothing was cut off. */
const PROMISE = /(?:follows?|to come|updat\w+|refresh\w*)\s*$/i;
/** Words with which no sentence ends. */
const OPEN_WORD =
  /\s(?:the|an?|of|and|or|but|nor|to|for|from|with|by|at|into|onto|than|because|while|although|whose|our|my|your|their|its|as|is|are|was|were|has|have|very)$/;

/** Shortest last line with a mark (units); shorter ones are names and buttons. */
const SHORTEST = 40;
/** Lines longer than this are sentences; shorter ones may be captions and headings. */
const PROSE = 120;

const LONGEST_SENTENCE = 600;

/** The flag of a text that was cut off; undefined where it ends as texts end. */
export function cutOff(text: string): IntegrityFlag | undefined {
  const end = text.trimEnd().length;
  const from = text.lastIndexOf('\n', end - 1) + 1;
  const last = text.slice(from, end);
  const mark = last.length > SHORTEST ? MARK.exec(last) : null;
  if (mark !== null && !PROMISE.test(last.slice(0, mark.index)))
    return { code: 'truncated', span: { from: from + mark.index, to: end }, note: `ends with “${mark[0]}”` };
  if (last.length <= PROSE || !endsOpen(text.slice(0, from), last)) return undefined;
  return { code: 'truncated', span: { from: Math.max(from, end - 60), to: end }, note: 'ends in the middle of a sentence' };
}

/** True for a last line that stops in mid-sentence: at a word that ends none, or without a stop in a text that sets its stops. */
function endsOpen(before: string, last: string): boolean {
  if (/\p{Ll}\s?[,;–—]$/u.test(last) || OPEN_WORD.test(last)) return true;
  if (!/\s\p{Ll}[\p{L}’'-]*$/u.test(last)) return false;
  // the words after the last stop
  const sentence = /[^.!?]*$/.exec(last.slice(-LONGEST_SENTENCE))?.[0] ?? '';
  if (sentence.trim().split(/\s+/).length < 6) return false;
  const lines = linesOf(before).filter((line) => line.text.length > 80);
  const closed = lines.filter((line) => /[.!?:]["”’)]*$/.test(line.text)).length;
  return lines.length >= 2 && closed >= lines.length * 0.9;
}
