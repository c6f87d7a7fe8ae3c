// What was used and who was harmed by name, as the head of the text tells it.
import type { Analysis, Quoted, Sentence } from '../../model/index.ts';
import { quoteAt } from '../../model/index.ts';

const WEAPON =
  /\b(?:(?:semi-?automatic|automatic|assault|sniper|hunting) (?:rifles?|weapons?)|(?:car|truck|suicide|roadside|pipe|petrol|bus|nail|dynamite) bombs?|ak-?47s?|ar-?15s?|m-?16s?|explosive (?:devices?|vests?|belts?|charges?)|hand ?grenades?|grenades?|rocket-propelled grenades?|rpgs?|mortars?(?: shells?)?|rockets?|missiles?|dynamite|explosives|bombs?|handguns?|pistols?|revolvers?|shotguns?|rifles?|machine ?guns?|submachine guns?|machetes?|knives|knife|swords?|axes?|tear gas|poison gas|drones?|molotov cocktails?)\b/gi;
const MOST = 6;

/** Weapons named in the head, each once, in text order. */
export function weaponsOf(analysis: Analysis, head: readonly Sentence[]): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const sentence of head) {
    for (const match of analysis.text.slice(sentence.from, sentence.to).matchAll(WEAPON)) {
      const key = match[0].toLowerCase().replace(/s$/, '');
      if (found.size < MOST && !found.has(key))
        found.set(key, quoteAt(analysis.text, sentence.from + match.index, sentence.from + match.index + match[0].length));
    }
  }
  return [...found.values()];
}

const HARMED =
  /^[^.;]{0,70}?\b(?:was|were|had been|has been) (?:also |fatally )?(?:killed|shot|murdered|injured|wounded|stabbed|kidnapped|abducted|assassinated|gunned down|found dead)\b|^[^.;]{0,30}?\b(?:died|perished|lost (?:his|her) life)\b/i;
const HARMED_BEFORE =
  /\b(?:killed|killing|murdered|murder of|death of|assassination of|shooting of|kidnapping of|wounded|injured|victims?(?: (?:was|were|is|are))? (?:identified|named) as) (?:\S+ ){0,3}$/i;

/** People named as harmed in the head. */
export function victimsOf(analysis: Analysis, head: readonly Sentence[]): Quoted[] {
  const found = new Map<string, Quoted>();
  const start = head[0]?.from ?? 0;
  const end = head[head.length - 1]?.to ?? 0;
  for (const name of analysis.names) {
    if (name.span.from >= end || found.size >= 20) break;
    if (name.kind !== 'person' || name.span.from < start) continue;
    const after = analysis.text.slice(name.span.to, name.span.to + 120).split(/[.;]\s/)[0] ?? '';
    const before = analysis.text.slice(Math.max(0, name.span.from - 60), name.span.from);
    if (HARMED.test(after) || HARMED_BEFORE.test(before)) if (!found.has(name.quote)) found.set(name.quote, { quote: name.quote, span: name.span });
  }
  return [...found.values()];
}
