// The dossier in a real browser: click, keys, no network, no script needed, no serious fault for assistive technology.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { renderIndex, renderPage, renderReportPage } from '../../src/dossier/index.ts';
import { reconcile } from '../../src/incidents/index.ts';
import type { IncidentRecord } from '../../src/model/index.ts';
import { launch, skipReason } from './chromium.ts';
import { FINDINGS, GROUP, REPORTS, SOURCES } from './invented-incident.ts';

/** A mark that crosses another one, so that pieces are tested too. */
function crossed(record: IncidentRecord): IncidentRecord {
  const report = record.reports.find((r) => r.id === 'wire')!;
  const from = report.text.indexOf('at least 9');
  const quote = report.text.slice(from, from + 30);
  return {
    ...record,
    timeline: [
      ...record.timeline,
      {
        date: '2025',
        what: 'crossing passage',
        kind: 'background',
        origins: 1,
        outlets: 1,
        families: ['wire'],
        evidence: [{ report: 'wire', quote, span: { from, to: from + 30 } }],
      },
    ],
  };
}

const record = crossed(reconcile(GROUP, REPORTS, FINDINGS, SOURCES));
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('dossier in Chromium', { skip: skipReason(), timeout: 240_000 }, () => {
  let browser: Browser;
  let folder: string;
  const address = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  before(async () => {
    browser = await launch();
    folder = await mkdtemp(path.join(tmpdir(), 'hearsay-page-'));
    await writeFile(path.join(folder, 'index.html'), renderPage(record));
    await writeFile(path.join(folder, 'all.html'), renderIndex([record, { ...record, id: 'second', isIncident: false }]));
    await writeFile(path.join(folder, 'report.html'), renderReportPage(record.reports[3]!, record));
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function opened(options: BrowserContextOptions = wide, name = 'index.html'): Promise<Page> {
    const page = await (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(address(name));
    return page;
  }

  /** Text of everything that is lit: the target with what lies in it, and its further pieces. */
  const litText = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const target = document.querySelector('mark:target');
      if (target === null) return '';
      const lit = getComputedStyle(target).backgroundColor;
      const pieces = Array.from(document.querySelectorAll(`.c-${CSS.escape(target.id)}`)).filter((piece) => getComputedStyle(piece).backgroundColor === lit);
      return [target, ...pieces].map((element) => element.textContent).join('');
    });
  const quoteAt = (hash: string): string => {
    const [, number, from, to] = /^#r(\d+)-(\d+)-(\d+)$/.exec(hash)!;
    return record.reports[Number(number) - 1]!.text.slice(Number(from), Number(to));
  };
  const inView = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const box = document.querySelector('mark:target')!.getClientRects()[0]!;
      const top = document.elementFromPoint(box.left + 3, box.top + box.height / 2 > 0 ? box.top + Math.min(10, box.height / 2) : 0);
      return box.top >= 0 && box.top < innerHeight && top?.closest('mark:target, .back') !== null;
    });

  test('a click on any value opens its report at the lit sentence, whose text is the quote', async () => {
    const page = await opened();
    const values = await page.locator('a.v').evaluateAll((links) => links.map((link) => ({ id: link.id, hash: link.getAttribute('href')! })));
    assert.ok(values.length > 40);
    for (const { id, hash } of values) {
      await page.evaluate((link) => document.getElementById(link)!.click(), id);
      await page.waitForFunction((target) => location.hash === target, hash);
      assert.equal(await litText(page), quoteAt(hash), id);
      assert.ok(await inView(page), `${id}: the sentence is not in view`);
    }
  });

  test('a real click leaves the value in view beside its sentence; every further sentence opens too', async () => {
    const page = await opened();
    await page.locator('#tolls a.v').first().click();
    assert.ok(await page.locator('#tolls a.v').first().isVisible());
    assert.ok(
      await page.evaluate(() => {
        const box = document.querySelector('#tolls a.v')!.getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      }),
    );
    const links = await page.locator('a.qa').evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')!))]);
    for (const hash of links) {
      await page.evaluate((target) => {
        location.hash = target;
      }, hash);
      assert.equal(await litText(page), quoteAt(hash));
    }
  });

  test('keys alone: j and k between values, Enter to the sentence, Escape back, ? for help', async () => {
    const page = await opened();
    const [, second, third] = await page.locator('a.v').evaluateAll((links) => links.filter((link) => link.getClientRects().length > 0).map((link) => link.id));
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement!.id), second);
    const hash = await page.locator(`#${second}`).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForFunction((target) => location.hash === target, hash);
    assert.equal(await litText(page), quoteAt(hash!));
    assert.equal(await page.evaluate(() => document.activeElement!.tagName), 'MARK');
    assert.match((await page.locator('#live').textContent())!, /Escape goes back/);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement!.id), second);
    assert.equal(await page.locator('mark:target').count(), 0);
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement!.id), third);
    await page.keyboard.press('?');
    assert.ok(await page.locator('#keys').isVisible());
    await page.keyboard.press('Escape');
    assert.ok(!(await page.locator('#keys').isVisible()));
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(outline, 'solid');
  });

  test('side by side by keyboard: a pair opens, each lit passage leads to its twin and back', async () => {
    const page = await opened();
    await page.locator('.pair summary').first().focus();
    await page.keyboard.press('Enter');
    const twins = page.locator('.pair').first().locator('.twin');
    const [here, there] = await twins.evaluateAll((links) =>
      [links[0], links.find((link) => link.getAttribute('href')!.includes('-from-'))].map((link) => link!.getAttribute('href')!),
    );
    await twins.first().focus();
    assert.match((await twins.first().getAttribute('aria-label'))!, /^Passage 1 in /);
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, here);
    assert.equal(await page.evaluate(() => `#${document.activeElement!.id}`), here);
    assert.ok(await page.locator(here!).isVisible());
    await page.locator(`${here} .twin`).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, there);
    assert.equal(await page.evaluate(() => `#${document.activeElement!.id}`), there);
  });

  test('no request leaves the page, no script of a report runs, no error is logged', async () => {
    const page = await opened();
    const asked: string[] = [];
    const logged: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => logged.push(message.text()));
    page.on('pageerror', (error) => logged.push(error.message));
    await page.reload();
    await page.locator('a.v').first().click();
    await page.locator('#sources a.rt').last().click();
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((d) => {
        d.open = true;
      }),
    );
    await page.waitForTimeout(150);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(address('index.html'))),
      [],
    );
    assert.deepEqual(logged, []);
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    assert.equal(outcome, 'refused');
    const smuggled = await page.evaluate(() => {
      const s = document.createElement('script');
      s.textContent = 'window.ran = true';
      document.body.append(s);
      return 'ran' in window;
    });
    assert.equal(smuggled, false, 'the policy stops a script that was put in');
  });

  test('without JavaScript: links light the sentence, the arrow leads back', async () => {
    for (const options of [wide, phone]) {
      const page = await opened({ ...options, javaScriptEnabled: false });
      const value = page.locator('#tolls a.v').first();
      const hash = (await value.getAttribute('href'))!;
      await value.click();
      const mark = page.locator('mark:target');
      assert.equal(await mark.textContent(), quoteAt(hash));
      assert.ok(await mark.isVisible());
      assert.ok(page.url().endsWith(hash));
      const box = (await mark.boundingBox())!;
      assert.ok(box.y >= 0 && box.y < options.viewport.height);
      await page.locator('mark:target > .back').click();
      assert.match(page.url(), /#v\d+$/);
      assert.equal(await mark.count(), 0);
    }
  });

  test('a phone: nothing runs out of the screen, the report comes up as a sheet and closes', async () => {
    const page = await opened(phone);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
    await page.locator('#tolls a.v').first().tap();
    assert.ok(await inView(page));
    await page.locator('.report:has(:target) .close a').tap();
    assert.equal(await page.locator('mark:target').count(), 0);
    assert.match(page.url(), /#v\d+$/);
  });

  test('print shows every report', async () => {
    const page = await opened();
    await page.emulateMedia({ media: 'print' });
    for (const article of await page.locator('.report').all()) assert.ok(await article.isVisible());
    assert.ok(!(await page.locator('nav.parts').isVisible()));
  });

  test('axe finds no serious fault in light and dark, with a report open and shut, on every kind of page', async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const cases = [
      ['index.html', '', 'light', wide],
      ['index.html', '#r4-0-18', 'dark', wide],
      ['index.html', '', 'dark', phone],
      ['index.html', '#r4-0-18', 'light', phone],
      ['all.html', '', 'light', wide],
      ['all.html', '', 'dark', phone],
      ['report.html', '', 'light', phone],
      ['report.html', '', 'dark', wide],
    ] as const;
    for (const [name, hash, colorScheme, screen] of cases) {
      const page = await (await browser.newContext({ ...screen, colorScheme, bypassCSP: true })).newPage();
      await page.goto(address(name) + hash);
      await page.addScriptTag({ path: axe });
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((d) => {
          d.open = true;
        }),
      );
      const found = await page.evaluate(async () => {
        type Found = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] };
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Found[] }> } };
        const { violations } = await axe.run({ resultTypes: ['violations'] });
        return violations
          .filter((v) => v.impact === 'serious' || v.impact === 'critical')
          .map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes[0]!.html.slice(0, 200)} ${v.nodes[0]!.failureSummary.slice(0, 300)}`);
      });
      assert.deepEqual(found, [], `${name}${hash} in ${colorScheme}, ${screen.viewport.width} px`);
      await page.context().close();
    }
  });
});
