// Damage that a text shows by itself: wrongly decoded characters, an end cut off, a paywall's stub, a placeholder, corrections.
import type { IntegrityFlag } from '../../model/index.ts';
import { correctionFlags } from './correction.ts';
import { cutOff } from './cut-off.ts';

/** What the bytes 80–BF of UTF-8 become when they are read as windows-1252 or ISO 8859-1. */
const TAIL = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** UTF-8 read as a one-byte charset, twice in a row for letters that are common in other languages; and what decoders put in the place of broken bytes. */
const MISDECODED = new RegExp(
  `(?:Ã${TAIL}|â€[œ™˜“”¦\\u009d\\u0094]?|â[\\u0080-\\u009f]{1,2}|Â[\\u00a0£©®°«»]|ðŸ${TAIL}{0,2}|(?:[ÐÑ]${TAIL}){2,}|\\ufffd|ï¿½)+`,
  'g',
);
const PAYWALL =
  /(?:subscribe|sign in|log in|register|create (?:a|an) (?:free )?account)\b[^.\n]{0,40}\bto (?:continue|keep|read|unlock|access|view)\b[^\n]{0,60}|(?:this|the rest of this) (?:article|story|content) is (?:only )?(?:available )?(?:for|to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)[^\n]{0,40}|you have reached your (?:limit|article limit)[^\n]{0,60}|to (?:read|continue reading) (?:the|this) (?:full |rest of the )?(?:article|story)[^\n]{0,60}/gi;
const PLACEHOLDER = /\blorem ipsum dolor\b|\binsert (?:text|caption|headline) here\b|\[?TKTK\]?/gi;
/** What stands in the place of a report where a site refused the page; only short texts are searched for it. */
const REFUSAL =
  /\b(?:checking your browser|enable javascript and cookies|just a moment\.\.\.|access denied|page not found|404 not found|error 404|are you a robot|captcha)\b/gi;
const LONGEST_REFUSAL = 800;
const LIMIT = 50;

function* matches(text: string, pattern: RegExp): Generator<{ from: number; to: number; text: string }> {
  let count = 0;
  for (const m of text.matchAll(pattern)) {
    const lead = m[0].length - m[0].trimStart().length;
    if (m[0].trim() !== '') yield { from: m.index + lead, to: m.index + m[0].trimEnd().length, text: m[0].trim() };
    if (++count >= LIMIT) return;
  }
}

/** Flags for what is broken or not the report itself. */
export function damageFlags(text: string): IntegrityFlag[] {
  const flags: IntegrityFlag[] = [];
  for (const { from, to, text: t } of matches(text, MISDECODED))
    flags.push({ code: 'misdecoded', span: { from, to }, note: `“${t.slice(0, 12)}” looks wrongly decoded` });
  const short = text.length < 4000;
  if (short) for (const { from, to } of matches(text, PAYWALL)) flags.push({ code: 'paywall', span: { from, to }, note: 'the rest is behind a paywall' });
  for (const pattern of text.length < LONGEST_REFUSAL ? [PLACEHOLDER, REFUSAL] : [PLACEHOLDER])
    for (const { from, to } of matches(text, pattern))
      flags.push({ code: 'placeholder', span: { from, to }, note: 'a placeholder or an error page, no report' });
  flags.push(...correctionFlags(text));
  const cut = cutOff(text);
  if (cut !== undefined) flags.push(cut);
  return flags;
}
