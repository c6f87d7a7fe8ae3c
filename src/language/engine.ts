// The pipeline: words → sentences → tags and tree → quotations → names → chains, times, places → clause facts.
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Analysis, IntegrityFlag } from '../model/index.ts';
import { findClauses } from './clauses/find.ts';
import { findChains } from './coreference/index.ts';
import { NO_CLUSTERS, openClusters } from './model/clusters.ts';
import { findNames, openNameModel } from './names/index.ts';
import { findPlaces } from './places/index.ts';
import { findQuotations } from './quotations/find.ts';
import { analyseSyntax, openSyntax } from './syntax.ts';
import { findTimes } from './times/index.ts';

/** The files of `weights/` as bytes, by name without ending; a missing one falls back to rules. */
export interface EngineWeights {
  readonly syntax?: Uint8Array;
  readonly clusters?: Uint8Array;
  readonly names?: Uint8Array;
}

/** What is known about a text beside its words. `published`: ISO date; `flags`: the reader's doubts, `furniture` lines are kept apart. */
export interface Context {
  readonly published?: string;
  readonly title?: string;
  readonly flags?: readonly IntegrityFlag[];
}

export interface Engine {
  analyse(text: string, context?: Context): Analysis;
}

/** Makes an engine from weights and, where given, an opened gazetteer. Throws RangeError where a weights file is of another format. */
export function createEngine(weights: EngineWeights, gazetteer: Gazetteer | null = null): Engine {
  const clusters = weights.clusters ? openClusters(weights.clusters) : NO_CLUSTERS;
  const syntax = openSyntax(weights.syntax, clusters);
  const nameModel = weights.names ? openNameModel(weights.names, clusters) : null;
  return {
    analyse(text, context = {}) {
      const { tokens, sentences, paragraphs } = analyseSyntax(text, syntax, context.flags ?? []);
      const quotations = findQuotations(text, paragraphs);
      const names = findNames(text, tokens, sentences, nameModel, gazetteer);
      const chains = findChains(text, tokens, sentences, names, quotations, nameModel);
      const times = findTimes(tokens, sentences, text, context.published);
      const places = findPlaces(text, tokens, sentences, names, gazetteer);
      const clauses = findClauses(tokens, sentences);
      return { text, tokens, sentences, paragraphs, quotations, names, chains, times, places, clauses };
    },
  };
}
