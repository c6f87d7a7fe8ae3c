// Warnings and threats: someone alerts others to danger to come, or a would-be attacker announces it.
import type { Sentence, Statement, Warning } from '../../model/index.ts';
import type { FindingContext } from '../context.ts';

const WARN =
  /\b(?:warn(?:ed|s|ing)? (?:of|that|against|about|people|residents|the|citizens|its|americans)|issued (?:\w+ ){0,5}(?:warnings?|alerts?|advisor(?:y|ies))|(?:tsunami|storm|flood|hurricane|terror|travel|weather) (?:warnings?|alerts?|advisor(?:y|ies))|evacuation orders?|ordered (?:\w+ ){0,4}to (?:evacuate|leave|stay)|urged (?:\w+ ){0,4}to (?:evacuate|leave|stay|shelter|avoid)|imminent (?:plans|attack|threat)|curfew)\b/i;
const THREAT = /\b(?:threaten(?:ed|ing|s)?|death threats?|threats? (?:to|against|of)|vow(?:ed|s)? (?:revenge|to (?:kill|attack|avenge|strike)))\b/i;

/** All warnings and threats in text order; `statements` give issuer and words. */
export function findWarnings(context: FindingContext, statements: readonly Statement[]): Warning[] {
  const { analysis } = context;
  const warnings: Warning[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'furniture') continue;
    const text = analysis.text.slice(sentence.from, sentence.to);
    const threat = THREAT.exec(text);
    const warn = threat === null ? WARN.exec(text) : null;
    const hit = threat ?? warn;
    if (hit === null) continue;
    const statement = statements.find((item) => item.contentSpans.some((span) => span.from >= sentence.from && span.to <= sentence.to));
    warnings.push(toWarning(context, sentence, hit, threat !== null, statement));
  }
  return warnings;
}

function toWarning(context: FindingContext, sentence: Sentence, hit: RegExpExecArray, threat: boolean, statement: Statement | undefined): Warning {
  return {
    quote: context.analysis.text.slice(sentence.from, sentence.to),
    span: { from: sentence.from, to: sentence.to },
    issuer: statement?.resolved ?? null,
    recipient: null,
    threat,
    response: null,
    given: null,
    reason: { rule: threat ? 'warning/threat-word' : 'warning/warning-word', because: [`"${hit[0]}"`] },
  };
}
