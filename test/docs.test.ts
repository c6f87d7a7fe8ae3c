// The undocumented is red: every command and option, every room, every path named in prose.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { run } from './cli/run.ts';

const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
];
const prose = new Map(PAGES.map((p) => [p, readFileSync(p, 'utf8')]));

test('every command is named in the README', () => {
  const commands = [...run(['--help']).out.matchAll(/^ {2}([a-z]+) \[/gm)].map((m) => m[1]);
  assert.ok(commands.length >= 6, commands.join());
  for (const command of commands) assert.match(prose.get('README.md')!, new RegExp(`\\b${command}\\b`), command);
});

test('every option of every command is in docs/commands.md', () => {
  const text = prose.get('docs/commands.md')!;
  for (const command of ['read', 'findings', 'sources', 'incidents', 'dossier', 'syntax']) {
    for (const [, option] of run([command, '--help']).out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm))
      assert.ok(option === '--help' || text.includes(option), `${command} ${option}`);
  }
});

test('every room is in ARCHITECTURE.md', () => {
  for (const room of readdirSync('src', { withFileTypes: true }))
    if (room.isDirectory()) assert.ok(prose.get('ARCHITECTURE.md')!.includes(`\`${room.name}\``), room.name);
});

test('links and paths named in prose exist', () => {
  for (const [page, text] of prose) {
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) assert.ok(existsSync(path.join(path.dirname(page), target)), `${page}: ${target}`);
    for (const [, target] of text.matchAll(/`((?:src|eval|bench|train|tools|weights|test|docs|examples)\/[\w./-]*)`/g))
      assert.ok(existsSync(target), `${page}: ${target}`);
  }
});
