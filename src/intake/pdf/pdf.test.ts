// PDF text in reading order, on small PDFs made here about an invented event.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { isPdf, readPdf } from './index.ts';

type Placed = readonly [x: number, y: number, size: number, text: string];

/** A PDF with one content stream per page and the standard Helvetica. */
function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (const [i, page] of pages.entries()) {
    const stream = page.map(([x, y, size, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`).join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let out = '%PDF-1.4\n';
  const at = objects.map((o, i) => {
    const start = out.length;
    out += `${i + 1} 0 obj\n${o}\nendobj\n`;
    return start;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((a) => `${String(a).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return new TextEncoder().encode(out);
}

const column = (x: number, words: readonly string[]): Placed[] => words.map((w, i) => [x, 700 - 14 * i, 10, w] as const);

test('two columns under a headline: headline, left, right; a broken word is mended', async () => {
  const bytes = makePdf([
    [
      [50, 750, 20, 'Blast in the invented harbour of Nowhere kills four'],
      ...column(50, [
        'A blast in the harbour of Nowhere killed',
        'four people on Monday morning and hurt',
        'nine others, the harbour admin-',
        'istration said in a short state-',
        'ment that gave no cause for the',
        'explosion at the old pier.',
      ]),
      ...column(320, [
        'The mayor called for calm and asked',
        'people to stay at home until noon.',
        'Divers went on looking for a missing',
        'fisherman until the evening, when the',
        'search was ended because of the tide',
        'and the strong wind from the sea.',
      ]),
    ],
  ]);
  assert.ok(isPdf(bytes));
  const { text, segments } = await readPdf(bytes);
  assert.match(text, /^Blast in the invented harbour of Nowhere kills four\n\nA blast/);
  assert.match(text, /the harbour administration said in a short statement that gave/);
  assert.ok(text.indexOf('old pier') < text.indexOf('The mayor called'));
  let end = 0;
  for (const s of segments) {
    assert.ok(s.from >= end && s.to <= text.length);
    end = s.to;
  }
});

test('running heads and page numbers go, text runs on over the page', async () => {
  const page = (n: number, ...lines: string[]): Placed[] => [[50, 780, 8, 'The Invented Courier'], [300, 20, 8, `Page ${n}`], ...column(50, lines)];
  const { text, removed } = await readPdf(
    makePdf([
      page(1, 'The first page ends in the middle of a long', 'sentence that goes'),
      page(2, 'on upon the second page and'),
      page(3, 'comes to its end on the third.'),
    ]),
  );
  assert.ok(!/Courier|Page/.test(text), text);
  assert.match(text, /that goes on upon the second page and comes to its end/);
  assert.equal(removed.length, 6);
});

test('a damaged file throws, a page without text gives none', async () => {
  await assert.rejects(readPdf(new TextEncoder().encode('%PDF-1.4 nothing')));
  assert.equal((await readPdf(makePdf([[]]))).text, '');
});

/** A PDF whose one page has a packed content stream. */
function packedPdf(content: Uint8Array, layers = 1): Uint8Array {
  let data = Buffer.from(content);
  for (let i = 0; i < layers; i++) data = deflateSync(data);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [4 0 R] >>'),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 3 0 R >> >> >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${data.length} /Filter [${Array(layers).fill('/FlateDecode').join(' ')}] >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0].length;
  const at = objects.map((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
    return length - part.length;
  });
  const xref = at.map((a) => `${String(a).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${xref}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${length}\n%%EOF`));
  return Buffer.concat(parts);
}

test('bombs: streams that unpack without bound are refused, packed once or twice; a page of too much text is read in part', async () => {
  const bomb = Buffer.alloc(40 * 2 ** 20, 32);
  for (const layers of [1, 2]) await assert.rejects(readPdf(packedPdf(bomb, layers)), /unpacks to more than/);
  const line = Buffer.from('BT /F1 12 Tf 50 700 Td (word) Tj ET\n');
  assert.match((await readPdf(packedPdf(line))).text, /^word$/);
  const full = await readPdf(packedPdf(Buffer.concat(Array(120_000).fill(line))));
  assert.equal(full.unread, 1);
  assert.ok(full.text.length < 600_000);
});
