// Markup that can't be broken out of: a template whose values are escaped unless they are markup themselves.

/** A piece of finished markup. Only `html` and `joined` make one, so a plain string is always escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Fill = Html | string | number | null | undefined | false | readonly Fill[];

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;', '\r': '&#13;', '\0': '\ufffd' };

/** Text for content and quoted attributes. NUL, which no page can hold, becomes U+FFFD; a carriage return is kept as a reference. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'`\r\0]/g, (sign) => ESCAPES[sign]!);

function fillIn(fill: Fill): string {
  if (fill instanceof Html) return fill.text;
  if (Array.isArray(fill)) return fill.map(fillIn).join('');
  return fill === null || fill === undefined || fill === false ? '' : escapeHtml(String(fill));
}

/** Tagged template: html`<b>${untrusted}</b>`. Null, undefined and false leave nothing. */
export function html(strings: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  let out = strings[0]!;
  for (let i = 0; i < fills.length; i++) out += fillIn(fills[i]) + strings[i + 1]!;
  return new Html(out);
}

/** Pieces with a separator between them. */
export const joined = (pieces: readonly Fill[], separator: Fill = ''): Html => new Html(pieces.map(fillIn).join(fillIn(separator)));

/** "a", "a and b", "a, b and c". */
export function listed(pieces: readonly Fill[]): Html {
  if (pieces.length < 2) return joined(pieces);
  return html`${joined(pieces.slice(0, -1), ', ')} and ${pieces.at(-1)}`;
}

/** Only links that lead to the web: anything else (javascript:, data:, file:) is no link. */
export const webLink = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null);
