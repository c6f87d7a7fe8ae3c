// The dossier as Markdown: the same values and sentences for notes, tickets, mail.
import type { Backing, Change, Evidence, IncidentRecord } from '../model/index.ts';
import { type Book, openBook, outletName, sentenceAround } from './book.ts';
import {
  ACT_WORDS,
  backingWords,
  CONFLICT_WORDS,
  capital,
  counted,
  dateWords,
  EFFECT_WORDS,
  figureWords,
  placeWords,
  publishedWords,
  RESPONSE_WORDS,
  spreadWords,
} from './words.ts';

/** Text that Markdown (and the HTML in it) can't read as anything but text, on one line. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()#|~]/g, '\\$&')
    .replace(/^([-+]|\d+\.)(?=\s)/, '\\$1');

const MOST = 6;

/** Sentences with their quotes in bold, each report's first of one wording. */
function quotes(book: Book, evidence: readonly Evidence[], indent = '  '): string[] {
  const said = new Map(evidence.toReversed().map((e) => [`${e.report}\n${e.quote.toLowerCase()}`, e]));
  const shown = evidence.filter((e) => said.get(`${e.report}\n${e.quote.toLowerCase()}`) === e);
  const lines = shown.slice(0, MOST).map((e) => {
    const report = book.report(e.report);
    const { before, after } = sentenceAround(report?.text ?? '', e);
    const notes = [outletName(report), `report ${book.numberOf(e.report)}`, ...(e.altered ? ['altered by machine?'] : [])];
    return `${indent}- “${plain(before)}**${plain(e.quote)}**${plain(after)}” (${plain(notes.join(', '))})`;
  });
  return shown.length > MOST ? [...lines, `${indent}- and ${shown.length - MOST} more`] : lines;
}

const item = (book: Book, words: string, { evidence, backing }: { readonly evidence: readonly Evidence[]; readonly backing: Backing }): string[] => [
  `- **${plain(words)}** (${backing.via === undefined ? backingWords(backing) : `${backingWords(backing)}, via ${plain(backing.via.join(', '))}`})`,
  ...quotes(book, evidence),
];

/** The whole record in Markdown, with what changed since an earlier run. Every quote is verbatim but for white space; marks that Markdown reads are escaped. */
export function renderMarkdown(record: IncidentRecord, changes: readonly Change[] = []): string {
  const book = openBook(record);
  const { reports, outlets, origins } = record.sources;
  const sections: [string, string[]][] = [
    ['What changed', changes.map(({ about, before, after }) => `- ${plain(about)}: ${plain(before ?? 'new')} → ${plain(after ?? 'gone')}`)],
    ['What, when, where', headLines(book)],
    ['Tolls', tollLines(book)],
    [
      'Responsibility',
      record.responsibility.flatMap(({ actor, entries }) => [
        `### ${plain(capital(actor))}`,
        '',
        ...entries.flatMap((e) => item(book, `${e.by ?? 'The report'}: ${ACT_WORDS[e.act]}`, { evidence: e.evidence, backing: e })),
        '',
      ]),
    ],
    ['Warnings', warningLines(book)],
    [
      'Disagreements',
      record.disagreements.flatMap(({ kind, about, sides }) => [
        `- ${CONFLICT_WORDS[kind]}: ${plain(about)}`,
        ...sides.map((side) => `  - ${plain(side.value)} (${backingWords(side.backing)})`),
      ]),
    ],
    [
      'Statements',
      record.speakers.flatMap(({ speaker, statements }) => [
        `### ${plain(capital(speaker))}`,
        '',
        ...statements.map((s) => `- “${plain(s.content.join(' … '))}” (${backingWords(s)})`),
        '',
      ]),
    ],
    ['Timeline', record.timeline.map((entry) => `- ${plain(dateWords(entry.date))}: ${plain(entry.what)} (${entry.kind})`)],
    ['Sources', sourceLines(book)],
  ];
  const body = sections.flatMap(([title, lines]) => (lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines]));
  return `${[
    `# ${plain(record.title || 'Untitled incident')}`,
    '',
    `${counted(reports, 'report')} from ${counted(outlets, 'outlet')}, ${counted(origins, 'independent origin')}.`,
    ...body,
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function headLines(book: Book): string[] {
  const { what, when, where } = book.record;
  return [
    ...what.flatMap((w) => item(book, capital(w.value.replaceAll('_', ' ')), w)),
    ...when.flatMap((w) => item(book, dateWords(w.value), w)),
    ...where.flatMap((w) => item(book, placeWords(w.value), w)),
  ];
}

function tollLines(book: Book): string[] {
  const { tolls, otherTolls } = book.record;
  const series = tolls.flatMap((s) => [
    `### ${capital(EFFECT_WORDS[s.effect])}: ${spreadWords(s)}`,
    '',
    ...[...s.points.filter((p) => !p.part), ...s.points.filter((p) => p.part)].flatMap((p) => {
      const notes = [
        p.asOf === null ? 'not dated' : dateWords(p.asOf),
        p.by === null ? null : `according to ${p.by}`,
        p.part ? 'part' : null,
        p.latest ? 'latest' : null,
        p.revision ? `revised ${p.revision}` : null,
        p.replaced ? 'replaced' : null,
        p.side ? 'one group, no total' : null,
      ].filter((n) => n !== null);
      return item(book, `${figureWords(p)}${(p.part || p.side) && p.group ? ` ${p.group}` : ''}, ${notes.join(', ')}`, { evidence: p.evidence, backing: p });
    }),
    '',
  ]);
  if (otherTolls.length === 0) return series;
  return [
    ...series,
    '### Other events',
    '',
    ...otherTolls.flatMap((p) =>
      item(book, `${figureWords(p)} ${EFFECT_WORDS[p.effect]}, ${p.label ?? 'another event'}`, { evidence: p.evidence, backing: p }),
    ),
  ];
}

function warningLines(book: Book): string[] {
  return book.record.warnings.flatMap((w) => {
    const lead =
      w.leadDays === null ? dateWords(w.given) : `${dateWords(w.given)}, ${counted(Math.abs(w.leadDays), 'day')} ${w.leadDays < 0 ? 'after' : 'before'}`;
    const answers = w.responses.flatMap((r) => [`  - ${plain(capital(r.by ?? 'answer'))}: ${RESPONSE_WORDS[r.kind]}`, ...quotes(book, r.evidence, '    ')]);
    return [
      ...item(book, `${w.issuer ? capital(w.issuer) : 'Issuer not named'}${w.threat ? ' (threat)' : ''}, ${lead}`, { evidence: w.evidence, backing: w }),
      ...answers,
    ];
  });
}

function sourceLines(book: Book): string[] {
  return book.record.sources.families.flatMap((family) => [
    `- Origin ${book.letter(family.id)}`,
    ...family.reports.map((id) => {
      const report = book.report(id);
      return `  - ${book.numberOf(id)}. ${plain(report?.title || 'Untitled')}, ${plain(outletName(report))}, ${plain(publishedWords(report?.published ?? null))}${id === family.root && family.reports.length > 1 ? ' (probable original)' : ''}${report && report.altered > 0 ? `, ${Math.round(report.altered * 100)} % probably altered by machine` : ''}`;
    }),
  ]);
}
