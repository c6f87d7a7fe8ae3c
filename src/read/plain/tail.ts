// The foot of a scraped page: from the line on that ends the article, everything is furniture, unless the article plainly goes on.
// Teasers of other stories stand there whole, so they can't be told by their own words: only by what comes before them.

/** Lines that open the foot of a page. The first group is certain wherever it stands in the second half; the second only near the end. */
const FOOT =
  /^(source link|source|about (the )?(author|admin|us)|check also|related (articles?|posts?|stories|news|topics|content|coverage)|leave a (reply|comment)|post a comment|you (may|might) (also|like)( .{0,40})?|recommended( for you| stories| articles)?|more (from|on|in|stories|news)\b.{0,60}|most (read|popular|viewed)|back to top( button)?|read next|up next|trending( now)?|popular posts|recent (posts|comments)|latest (news|stories|posts)|comments( \(\d+\))?|\d+ comments?|share this( article| story| post)?:?|see also:?|tags?:.*|filed under:?.*|subscribe( now)?|sign up .{0,60}newsletter.*|previous (article|post|story)|next (article|post|story)|advertisement|your email address will not be published.*|what do you think\??|join the conversation|follow us( on .*)?|around the web|from the web|sponsored( content)?|editors'? picks?|don'?t miss)$/i;

/** Removal rules per line for the foot; undefined where a line stays. `lines` are trimmed and not empty. */
export function tailRules(lines: readonly string[]): (string | undefined)[] {
  const rules: (string | undefined)[] = lines.map(() => undefined);
  const total = lines.reduce((sum, l) => sum + l.length, 0);
  let seen = 0;
  for (let i = 0; i < lines.length; i++) {
    const rest = total - seen;
    if (seen > 300 && FOOT.test(lines[i]) && rest < Math.max(1200, seen) && !goesOn(lines, i, seen)) {
      for (let k = i; k < lines.length; k++) rules[k] = 'foot';
      return rules;
    }
    seen += lines[i].length;
  }
  return rules;
}

/** True where more prose follows a foot line than a page's foot holds: then the line stood in the middle of the article. */
function goesOn(lines: readonly string[], at: number, before: number): boolean {
  let prose = 0;
  for (let k = at + 1; k < lines.length; k++) {
    if (k > at + 1 && FOOT.test(lines[k])) break;
    if (lines[k].length > 120 && /[.!?]["”’)]*$/.test(lines[k])) prose += lines[k].length;
  }
  return prose > 900 && prose > before * 0.25;
}
