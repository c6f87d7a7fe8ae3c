// Who may import whom. Data flows one way: read → language → findings → sources → incidents → dossier; nothing points back.
// Type imports count. Sizes are checked too: a file over 400 lines or a folder named `utils` is refused.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const PURE = ['model', 'text', 'read', 'gazetteer', 'language', 'findings', 'sources', 'incidents', 'dossier'];
const MAY = {
  model: [],
  text: ['model'],
  read: ['model', 'text'],
  gazetteer: ['model', 'text'],
  language: ['model', 'text', 'gazetteer'],
  findings: ['model', 'text', 'language'],
  sources: ['model', 'text'],
  incidents: ['model', 'text', 'sources'],
  dossier: ['model', 'text'],
  intake: ['model', 'text', 'read', 'gazetteer', 'language'],
  cli: ['model', 'text', 'read', 'gazetteer', 'language', 'findings', 'sources', 'incidents', 'dossier', 'intake', 'index.ts', 'node.ts'],
  'index.ts': PURE,
  'node.ts': [...PURE, 'intake', 'index.ts'],
};
const faults = [];
const graph = new Map();
for (const file of globSync(['src/**/*.ts']).sort()) {
  const text = readFileSync(file, 'utf8');
  const room = file.split('/').length > 2 ? file.split('/')[1] : path.basename(file);
  if (/(^|\/)(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file)) faults.push(`${file}: no room is called that; name it for what it does`);
  if (room === 'neutral.d.ts') continue;
  if (!(room in MAY)) {
    faults.push(`${file}: '${room}' is no room (tools/check-walls.mjs lists them)`);
    continue;
  }
  const isTest = file.endsWith('.test.ts');
  const lines = text.split('\n').length;
  if (!isTest && lines > 400 && !/^\/\/ data table/m.test(text.slice(0, 400)))
    faults.push(`${file}: ${lines} lines, 400 at most (is there a second thing in it?)`);
  const targets = [];
  for (const m of text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g)) {
    const spec = m[1] ?? m[2];
    if (!spec.startsWith('.')) {
      if (PURE.includes(room) && !isTest && (spec.startsWith('node:') || spec === 'fs' || spec === 'path')) faults.push(`${file}: a pure room imports ${spec}`);
      continue;
    }
    const target = path.normalize(path.join(path.dirname(file), spec));
    if (!target.startsWith('src/')) {
      if (!isTest) faults.push(`${file}: imports ${target}, outside of src`);
      continue;
    }
    const to = target.split('/').length > 2 ? target.split('/')[1] : path.basename(target);
    targets.push(target);
    if (to !== room && !isTest && !MAY[room].includes(to)) faults.push(`${file}: ${room} may not import ${to} (${spec})`);
  }
  if (!isTest) graph.set(file, targets);
}
// cycles between files
const state = new Map();
const visit = (file, trail) => {
  if (state.get(file) === 2) return;
  if (state.get(file) === 1) {
    faults.push(`cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
    return;
  }
  state.set(file, 1);
  for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
  state.set(file, 2);
};
for (const file of graph.keys()) visit(file, []);
if (faults.length) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exit(1);
}
process.stdout.write(`${graph.size} files, every import goes the one way\n`);
