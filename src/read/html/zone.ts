// What an element's tag, class and id say about it: part of the article's body, or furniture of some kind.
import type { PageNode } from './node.ts';

/** Rules by which `read --explain` names a removal. `body` and `neutral` are kept. */
export type Zone =
  | 'neutral'
  | 'body'
  | 'navigation'
  | 'consent'
  | 'related'
  | 'newsletter'
  | 'sharing'
  | 'comments'
  | 'advertisement'
  | 'byline'
  | 'caption'
  | 'form'
  | 'tags'
  | 'author-box'
  | 'screen-reader'
  | 'furniture';

const TAG_ZONES: Record<string, Zone> = {
  nav: 'navigation',
  footer: 'navigation',
  menu: 'navigation',
  aside: 'related',
  form: 'form',
  button: 'form',
  label: 'form',
  legend: 'form',
  figcaption: 'caption',
  figure: 'caption',
  time: 'byline',
  address: 'byline',
  caption: 'neutral',
};

/** Single words of class and id names. */
const WORDS: readonly (readonly [Zone, string])[] = [
  [
    'related',
    'related verwandte relacionadas relacionados correlati recirc recirculation recommend recommended recommendation recommendations recommends trending popular readmore seealso alsoread teaser teasers outbrain taboola zergnet revcontent mgid morelike upnext readnext promos promo promobox crosslink crosslinks inlinelink inarticlelink upsell aside sidebar rail rightrail mostread mostpopular mostviewed topstories onward onwards suggested suggestions explore keepreading jeg_inner_related_post yarpp',
  ],
  [
    'newsletter',
    'newsletter newsletters subscribe subscription signup paywall optin mailchimp mc4wp regwall membership donate donation appeal support-us marketing piano tp-modal',
  ],
  [
    'sharing',
    'share sharing shares social socials sociable sharebar sharethis addthis addtoany shareaholic sharedaddy socialmedia follow followus jp-relatedposts teilen',
  ],
  [
    'comments',
    'comment comments disqus respond commentlist commentform livefyre viafoura coral discussion reactions spotim kommentar kommentare commentaires comentarios commenti reacties',
  ],
  [
    'advertisement',
    'ad ads adv advert advertisement advertising adslot adunit adsbygoogle adwrapper adcontainer dfp gpt sponsor sponsored sponsors sponsorship banner banners commercial promoted native-ad mpu leaderboard billboard admz werbung anzeige publicidad publicite pubblicita reklama',
  ],
  [
    'navigation',
    'nav navbar navigation menu menubar breadcrumb breadcrumbs footer masthead pagination pager paging toolbar topbar skip skiplink toc sitemap ticker prevnext dropdown',
  ],
  ['consent', 'cookie cookies consent gdpr onetrust modal popup popover overlay lightbox tooltip offcanvas drawer'],
  ['byline', 'byline bylines dateline timestamp pubdate publishdate posted-on postmeta entrymeta articlemeta readtime readingtime dateauthor'],
  ['caption', 'caption captions figcaption wp-caption-text photocaption imagecaption photocredit imagecredit credit credits photographer'],
  ['tags', 'tags taglist keywords topics tagcloud hashtags categories postcategories cat-links tags-links'],
  ['author-box', 'bio authorbio authorbox authorinfo aboutauthor authorcard'],
  ['form', 'form login register search searchbox poll quiz feedback survey captcha rating'],
  ['screen-reader', 'sronly screenreader visuallyhidden offscreen screen-reader-text sr-only'],
  ['furniture', 'copyright disclaimer playlist carousel slideshow widget widgets gallery videoplayer player jwplayer noprint donotprint'],
];
/** Neighbouring words that mean more together. */
const PAIRS: readonly (readonly [Zone, string])[] = [
  [
    'related',
    'read-more read-next read-also also-read see-also see-more more-on more-from more-in more-news more-stories more-articles other-articles other-news other-stories most-read most-popular most-viewed top-stories top-news latest-news latest-stories latest-posts recent-posts recent-news recent-articles you-may may-like might-like up-next next-article next-post previous-article article-list story-list post-list link-list latest-articles in-brief also-like right-rail right-col side-bar editors-picks in-case article-links article-footer post-footer entry-footer story-footer post-navigation',
  ],
  ['newsletter', 'sign-up email-signup call-to to-action inline-cta join-us support-us'],
  ['sharing', 'share-tools article-tools story-tools post-tools follow-us social-links article-actions story-actions article-toolbar jump-to'],
  ['advertisement', 'google-ad ad-slot ad-container ad-wrapper ad-unit ad-label native-ad in-ad'],
  [
    'byline',
    'article-meta entry-meta post-meta story-meta meta-data meta-info article-info post-info article-date story-date post-date publish-date published-date publication-date pub-date date-published date-time last-updated updated-date article-author story-author post-author entry-author author-name author-info author-info read-time reading-time time-stamp',
  ],
  ['caption', 'photo-credit image-credit image-caption photo-caption media-caption caption-text image-source'],
  ['tags', 'tag-list post-tags article-tags story-tags entry-tags topic-list article-topics related-topics tags-links cat-links'],
  ['author-box', 'author-bio author-box author-card about-author author-description author-details author-profile author-block'],
  ['screen-reader', 'sr-only screen-reader visually-hidden off-screen reader-text'],
  [
    'body',
    'article-body story-body post-body entry-content post-content article-content story-content body-content article-text story-text body-text body-copy article-copy content-body news-content news-body news-text main-content article-main post-text page-content blog-content td-content single-content field-body text-content node-content detail-content details-content content-text',
  ],
];
const BODY_WORDS =
  'articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext storytext bodytext bodycopy articlecopy newstext newsbody newscontent maincontent hnews hentry instapaper_body articlemain richtext prose wysiwyg';

const ZONE_OF_WORD = new Map<string, Zone>();
const ZONE_OF_PAIR = new Map<string, Zone>();
for (const [zone, words] of WORDS) for (const w of words.split(' ')) ZONE_OF_WORD.set(w, zone);
for (const w of BODY_WORDS.split(' ')) ZONE_OF_WORD.set(w, 'body');
for (const [zone, words] of PAIRS) for (const w of words.split(' ')) ZONE_OF_PAIR.set(w, zone);

const CACHE_LIMIT = 20_000;
let cache = new Map<string, Zone>();

/** Zone of one class or id value. Words are cut at `-`, `_`, spaces and inner capitals; furniture wins over body within one name. */
export function zoneOfName(value: string): Zone {
  const known = cache.get(value);
  if (known !== undefined) return known;
  const zone = rateName(value.slice(0, 300));
  if (cache.size >= CACHE_LIMIT) cache = new Map();
  cache.set(value, zone);
  return zone;
}

function rateName(value: string): Zone {
  let best: Zone = 'neutral';
  for (const name of value.split(/\s+/)) {
    if (name.length > 60 || name.length < 2) continue;
    const words = wordsIn(name);
    // Page builders call every part of a page a widget: what kind it is says more.
    const zone =
      words[0] === 'elementor'
        ? rateWords(
            '',
            words.slice(1).filter((word) => word !== 'widget'),
          )
        : rateWords(name.toLowerCase(), words);
    if (zone === 'body') best = best === 'neutral' ? 'body' : best;
    else if (zone !== 'neutral') return zone;
  }
  return best;
}

/** Words of a name: parted by other marks or inner capitals. Parts that a machine made up ("n1AuAdJlVL") have none. */
const wordsIn = (name: string): string[] =>
  name
    .split(/[^a-zA-Z0-9]+/)
    .filter((part) => part !== '' && !isHash(part))
    .flatMap((part) =>
      part
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split('-'),
    );
/** Digits between letters, or capitals that begin no words. */
const isHash = (part: string): boolean =>
  /[A-Z]/.test(part) && (/[a-zA-Z]\d+[a-zA-Z]/.test(part) || /[a-z][A-Z]{2,}[a-z]/.test(part) || /(?:[A-Z][a-z]?){3}/.test(part)) && /[a-z]/.test(part);

/** Words that turn a furniture word into a description of the layout: "has-sidebar", "no-ads", "with-comments". */
const LAYOUT = new Set([
  'has',
  'no',
  'with',
  'without',
  'is',
  'js',
  'not',
  'hide',
  'show',
  'enable',
  'enabled',
  'disable',
  'disabled',
  'layout',
  'page',
  'single',
  'template',
  'col',
  'grid',
  'theme',
  'css',
  'type',
  'format',
  'category',
  'tag',
  'status',
  'u',
  'lg',
  'md',
  'sm',
  'xs',
  'xl',
  'wrap',
]);

function rateWords(whole: string, words: readonly string[]): Zone {
  const joined = ZONE_OF_WORD.get(whole) ?? ZONE_OF_WORD.get(words.join('')) ?? ZONE_OF_PAIR.get(words.join('-'));
  if (joined !== undefined) return joined;
  if (words.length > 1 && LAYOUT.has(words[0])) return 'neutral';
  let body = false;
  for (let i = 0; i < words.length; i++) {
    const pair = i + 1 < words.length ? ZONE_OF_PAIR.get(`${words[i]}-${words[i + 1]}`) : undefined;
    if (pair === 'body') body = true;
    else if (pair !== undefined) return pair;
    const one = ZONE_OF_WORD.get(words[i]);
    if (one === 'body') body = true;
    else if (one !== undefined) return one;
  }
  return body ? 'body' : 'neutral';
}

/** Zone of an element by its tag, role, itemprop, class and id. */
export function zoneOf(node: PageNode): Zone {
  const byTag = TAG_ZONES[node.name];
  let zone: Zone = byTag ?? 'neutral';
  const list = node.attributes;
  if (list === null) return zone;
  for (let i = 0; i < list.length; i += 2) {
    const name = list[i];
    const value = list[i + 1];
    let found: Zone = 'neutral';
    if (name === 'itemprop' && /\barticleBody\b/i.test(value)) return 'body';
    if (
      name === 'class' ||
      name === 'id' ||
      name === 'data-component' ||
      name === 'data-testid' ||
      name === 'data-module' ||
      name === 'data-type' ||
      name === 'data-tb-region' ||
      name === 'data-component-name'
    )
      found = zoneOfName(value);
    else if (name === 'role') found = ROLES[value] ?? 'neutral';
    else if (name === 'aria-label') found = ARIA.test(value) ? 'related' : 'neutral';
    if (found === 'neutral' || (found === 'body' && zone !== 'neutral') || (TEXTUAL.has(node.name) && isIncidental(name, value, found))) continue;
    zone = found;
    if (found !== 'body') break;
  }
  return zone;
}
/** Elements that hold text, not parts of a page: their names speak of how they look and where links lead. */
const TEXTUAL = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ol', 'ul', 'blockquote']);
/** An id of a text is an anchor; what is called paywall stands behind it. */
const isIncidental = (attribute: string, value: string, zone: Zone): boolean =>
  (attribute === 'id' && zone === 'navigation') || zone === 'furniture' || (zone === 'newsletter' && /\bpaywall\b/.test(value));

const ROLES: Record<string, Zone> = {
  navigation: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'related',
  search: 'form',
  form: 'form',
  dialog: 'consent',
  alertdialog: 'consent',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'sharing',
  button: 'form',
};
const ARIA = /^(related|recommended|more (stories|from|on)|most (read|popular)|advertisement|newsletter|share|social)/i;
