// The pure library: runs in Node and in browsers, touches no file, clock or network.
export { renderDossier, renderIndex, renderMarkdown, renderPage, renderReportPage, toJson } from './dossier/index.ts';
export { findIn } from './findings/index.ts';
export { type Gazetteer, openGazetteer } from './gazetteer/index.ts';
export { Grouper, type GroupOptions, groupReports, reconcile, whatChanged } from './incidents/index.ts';
export { createEngine, type Engine, type EngineWeights } from './language/index.ts';
export * from './model/index.ts';
export { readSource } from './read/index.ts';
export { type TraceOptions, Tracer, traceSources } from './sources/index.ts';
