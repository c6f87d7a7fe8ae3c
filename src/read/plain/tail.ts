// The foot of a scraped page: from the line on that ends the article, everything is furniture, unless the article plainly goes on.
// Teasers of other stories stand there whole, so they can't be told by their own words: only by what comes before them.

/** Lines that open the foot of a page. The first group is certain wherever it stands in the second half; the second only near the end. */
const FOOT =
  /^(source link|source|about (the )?(author|admin|us)(: .*)?|check also|related (articles?|posts?|stories|news|topics|content|coverage)|leave a (reply|comment)|post a comment|you (may|might) (also|like)( .{0,40})?|recommended( for you| stories| articles)?|more (from|on|in|stories|news)\b.{0,60}|most (read|popular|viewed)|back to top( button)?|read next|up next|trending( now)?|popular posts|recent (posts|comments)|latest (news|stories|posts)|comments( \(\d+\))?|\d+ comments?|share this( article| story| post)?:?|see also:?|tags?:.*|filed under:?.*|subscribe( now)?|sign up .{0,60}newsletter.*|previous (article|post|story)|next (article|post|story)|your email address will not be published.*|what do you think\??|join the conversation|follow us( on .*)?|around the web|from the web|sponsored( content)?|editors'? picks?|don'?t miss)$/i;

/** Removal rules per line for the foot; undefined where a line stays. `lines` are trimmed and not empty. */
export function tailRules(lines: readonly string[]): (string | undefined)[] {
  const rules: (string | undefined)[] = lines.map(() => undefined);
  const total = lines.reduce((sum, l) => sum + l.length, 0);
  let seen = 0;
  for (let i = 0; i < lines.length; i++) {
    if (seen > 300 && FOOT.test(lines[i]) && total - seen < Math.max(1200, seen)) {
      const end = footEnd(lines, i, seen);
      for (let k = i; k < end; k++) rules[k] = 'foot';
      if (end === lines.length) return rules;
    }
    seen += lines[i].length;
  }
  return rules;
}

/** Where a foot that opens at line `at` ends: at the end, or before the prose by which the article goes on after a list of links. */
function footEnd(lines: readonly string[], at: number, before: number): number {
  const run: number[] = [];
  for (let k = at + 1; k < lines.length && !(k > at + 1 && FOOT.test(lines[k])); k++) if (isProse(lines[k])) run.push(k);
  if (run.length === 0) return lines.length;
  const long = run.map((k) => lines[k]).filter((l) => l.length > 120);
  const prose = long.reduce((sum, l) => sum + l.length, 0);
  if (prose > 900 && prose > before * 0.25) return at;
  return speaksOn(
    lines.slice(0, at),
    run.map((k) => lines[k]),
  )
    ? run[0]
    : lines.length;
}

const isProse = (line: string): boolean => line.length > 60 && /[.!?]["”’)]*$/.test(line) && !/^(?:©|copyright\b)/i.test(line);

/** Units of the text before that are compared: a foot's list stands in short reports as in long ones. */
const COMPARED = 10_000;

/**
 * True where lines speak of what the text before spoke of: their longer words stand there too, more often than those of another story of the same
 * day (a tenth of them, and more where the text before is long).
 */
function speaksOn(before: readonly string[], after: readonly string[]): boolean {
  const text = before.join(' ').slice(0, COMPARED);
  const known = new Set(longWords(text));
  const shares = after.slice(0, 20).map((line) => {
    const words = longWords(line);
    return words.length === 0 ? 0 : words.filter((w) => known.has(w)).length / words.length;
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length > 0.1 + 0.15 * (text.length / COMPARED);
}
const longWords = (text: string): string[] => [...new Set(text.toLowerCase().match(/\p{L}{5,}/gu) ?? [])];
