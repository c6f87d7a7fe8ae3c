// Laws of the way back to the source: total, monotone, unit by unit where copied, and two-way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { identityMap, MappedTextBuilder } from './offset-map.ts';

/** A random derivation: copies, rewrites, insertions and removals over a source. */
const steps = fc.array(fc.record({ kind: fc.constantFrom('copy', 'rewrite', 'insert', 'remove'), size: fc.integer({ min: 1, max: 8 }) }), { maxLength: 30 });

function derive(plan: readonly { kind: string; size: number }[]) {
  const source = plan.map((s, i) => String.fromCharCode(97 + (i % 26)).repeat(s.size)).join('');
  const out = new MappedTextBuilder();
  let at = 0;
  for (const { kind, size } of plan) {
    if (kind === 'copy') out.add(source.slice(at, at + size), at, at + size);
    else if (kind === 'rewrite') out.add('#'.repeat(size + 1), at, at + size);
    else if (kind === 'insert') out.insert('\n\n');
    at += size;
  }
  return { source, ...out.build() };
}

test('every unit of the text has a place, and places never go back', () => {
  fc.assert(
    fc.property(steps, (plan) => {
      const { source, text, map } = derive(plan);
      let last = 0;
      for (let i = 0; i < text.length; i++) {
        const { from, to } = map.toSource({ from: i, to: i + 1 });
        assert.ok(from >= last && to >= from && to <= source.length, `unit ${i}: ${from}..${to} after ${last}`);
        if (/[a-z]/.test(text[i])) assert.equal(source.slice(from, to), text[i]);
        if (text[i] === '\n') assert.equal(from, to);
        last = from;
      }
    }),
  );
});

test('a source range answers with the text made of it, or that it was removed', () => {
  fc.assert(
    fc.property(steps, (plan) => {
      const { source, text, map } = derive(plan);
      let at = 0;
      for (const { kind, size } of plan) {
        const answer = map.toText({ from: at, to: at + size });
        if (kind === 'copy') {
          assert.ok(answer !== 'removed');
          assert.equal(text.slice(answer.from, answer.to), source.slice(at, at + size));
        } else if (kind === 'rewrite') assert.ok(answer !== 'removed' && text.slice(answer.from, answer.to) === '#'.repeat(size + 1));
        else if (kind === 'remove') assert.equal(answer, 'removed');
        at += size;
      }
    }),
  );
});

test('an identity map and its JSON', () => {
  const map = identityMap(5, 10);
  assert.deepEqual(map.toSource({ from: 1, to: 3 }), { from: 11, to: 13 });
  assert.deepEqual(JSON.parse(JSON.stringify(map)), [{ from: 0, to: 5, sourceFrom: 10, sourceTo: 15 }]);
  assert.deepEqual(identityMap(0).toSource({ from: 0, to: 0 }), { from: 0, to: 0 });
});
