// The door of the room: raw text → Analysis. Weights and gazetteer are bytes that the caller loads; nothing here reads a file.
export { type Context, createEngine, type Engine, type EngineWeights } from './engine.ts';
export { toArcsSvg } from './output/arcs-svg.ts';
export { toConllu } from './output/conllu.ts';
