// The page's one script: keys between values, focus on the sentence, the way back. Without it everything still works by links.

/** Kept free of `</` and of anything that depends on the record, so that its hash in the page's policy is a constant. */
export const PAGE_SCRIPT = `(() => {
  const values = [...document.querySelectorAll('a.v')];
  const help = document.getElementById('keys');
  const live = document.getElementById('live');
  let last = null;
  const visible = (el) => el.getClientRects().length > 0;
  const target = () => location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const say = (words) => { if (live) live.textContent = words; };
  const step = (by) => {
    const shown = values.filter(visible);
    if (shown.length === 0) return;
    const at = shown.indexOf(document.activeElement.closest ? document.activeElement.closest('a.v') : null);
    const from = at >= 0 ? at : shown.indexOf(last);
    const next = shown[(from + by + shown.length) % shown.length];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };
  const arrive = () => {
    const el = target();
    if (!el) return;
    const folded = el.closest('details:not([open])');
    if (folded) folded.open = true;
    if (el.classList.contains('lit')) el.focus();
    else if (el.tagName === 'MARK' || el.classList.contains('report')) {
      el.scrollIntoView({ block: 'center' });
      if (!el.hasAttribute('tabindex')) el.setAttribute('tabindex', '-1');
      el.focus({ preventScroll: true });
      const article = el.closest('.report');
      const title = article && article.querySelector('h3');
      say('Opened ' + (title ? title.textContent : 'report') + '. Escape goes back.');
    }
  };
  const back = () => {
    const el = target();
    const article = el && el.closest('.report');
    if (!article) return false;
    const home = last || document.querySelector('a.v[href$="#' + el.id + '"]');
    location.hash = home && home.id ? home.id : 'top';
    if (home) home.focus();
    say('Back at the value.');
    return true;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a');
    if (!link) return;
    if (link.matches('.close a')) { if (back()) event.preventDefault(); return; }
    if (link.matches('a.v, a.qa, a.p, a.rt')) last = link;
    if (link.hash && link.hash === location.hash && link.getAttribute('href').startsWith('#')) arrive();
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '?' && help) { if (help.open) help.close(); else help.showModal(); }
    else if (event.key === 'Escape' && !(help && help.open)) { if (!back()) return; }
    else return;
    event.preventDefault();
  });
  addEventListener('hashchange', arrive);
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
  if (location.hash) arrive();
})();`;

/** SHA-256 of the script in base64, as the page's Content-Security-Policy names it. A test recomputes it. */
export const PAGE_SCRIPT_HASH = 'sha256-0FTpcnFJZr+6pu1OLiFEZWaVkcOH4cNUIDjyizg1dj0=';
