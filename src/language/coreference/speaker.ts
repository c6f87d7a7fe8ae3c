// Who speaks where: mentions beside verbs of saying, and the speaker of each quotation.
import type { Quotation, Token } from '../../model/index.ts';
import type { Found } from './mention.ts';
import { SAYING } from './word-table.ts';

const VERBS = new Set(SAYING.split(' '));
const NEAR = 12;

/** True where a mention is the subject of a verb of saying, or follows "according to". */
export function speaks(tokens: readonly Token[], mention: Found): boolean {
  const head = tokens[mention.head];
  if (head.deprel.startsWith('nsubj') && head.head >= 0 && VERBS.has(tokens[head.head].norm)) return true;
  const { sentence } = head;
  const before = tokens[mention.first - 1];
  if (
    before !== undefined &&
    before.sentence === sentence &&
    (VERBS.has(before.norm) || (before.norm === 'to' && tokens[mention.first - 2]?.norm === 'according'))
  )
    return head.deprel === 'dep' || before.norm === 'to' || head.deprel.startsWith('nsubj');
  for (let i = mention.last; i < tokens.length && i < mention.last + 3 && tokens[i].sentence === sentence; i++) {
    if (VERBS.has(tokens[i].norm)) return true;
    if (!/^(?:also|later|has|had|have|then|further|previously|earlier|,)$/.test(tokens[i].norm)) break;
  }
  return false;
}

/** The speaking mention nearest to each quotation: in the words before its opening mark or after its closing one; else that of the one it carries on. */
export function speakersOf(tokens: readonly Token[], mentions: readonly Found[], quotations: readonly Quotation[]): (Found | null)[] {
  const speaking = mentions.filter((m) => speaks(tokens, m));
  const out: (Found | null)[] = [];
  let next = 0;
  for (const [k, q] of quotations.entries()) {
    if (q.depth > 0) {
      out.push(null);
      continue;
    }
    while (next > 0 && speaking[next - 1].span.from >= q.from) next--;
    while (next < speaking.length && speaking[next].span.from < q.from) next++;
    const left = speaking[next - 1];
    let after = next;
    while (after < speaking.length && speaking[after].span.from < q.to) after++;
    const right = speaking[after];
    const afterClose = right !== undefined && right.span.from - q.to < 6 * NEAR && tokensBetween(tokens, q.to, right) <= 4 ? right : null;
    const beforeOpen = left !== undefined && q.from - left.span.to < 8 * NEAR && sentenceHolds(tokens, left, q.from) ? left : null;
    const carried = q.continues >= 0 && q.continues < k ? out[q.continues] : null;
    out.push(carried ?? afterClose ?? beforeOpen ?? follow(tokens, quotations, out, k));
  }
  return out;
}

/** Words from the end of a quotation to a mention. */
function tokensBetween(tokens: readonly Token[], to: number, mention: Found): number {
  let n = 0;
  for (let i = mention.first - 1; i >= 0 && tokens[i].from >= to && n < 20; i--) n++;
  return n;
}

/** True where no sentence ends between a mention and the opening mark. */
function sentenceHolds(tokens: readonly Token[], mention: Found, from: number): boolean {
  for (let i = mention.last; i < tokens.length && tokens[i].from < from; i++) if (/^[.!?]$/.test(tokens[i].norm)) return false;
  return true;
}

/** A quotation without a speaker right behind one that has one goes on with it ("…," she said. "…"). */
function follow(tokens: readonly Token[], quotations: readonly Quotation[], out: readonly (Found | null)[], k: number): Found | null {
  const before = k > 0 ? out[k - 1] : null;
  if (before === null || quotations[k].from - quotations[k - 1].to > 120) return null;
  for (let i = before.last; i < tokens.length && tokens[i].from < quotations[k].from; i++) if (i - before.last > 12) return null;
  return before;
}
