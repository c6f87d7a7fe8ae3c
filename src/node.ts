// The library for Node: the pure part, files and networks, and the engine with its weights loaded.
export * from './index.ts';
export { loadEngine } from './intake/engine.ts';
export { takeIn } from './intake/index.ts';
