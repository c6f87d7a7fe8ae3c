// What one signal of a page says a field is: the value with the name of what gave it.

/** `signal`: "json-ld", "meta", "microdata", "h1", "title", "time", "link", "byline", "text" … */
export interface Said {
  readonly value: string;
  readonly signal: string;
}
