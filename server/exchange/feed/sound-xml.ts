import type { ImportLimits } from '../import-limits.ts';
import { emptyReport, streamElements, type XmlFault } from '../xml/stream-elements.ts';

export interface SoundXml {
  /** The text without the items that are not well-formed, and ended properly where it was cut off. */
  readonly text: string;
  /** Lines of the items that are left, in their order. */
  readonly lines: readonly number[];
  readonly faults: readonly XmlFault[];
}

const ITEMS = new Set(['item', 'entry', 'rss:item', 'atom:entry']);

/**
 * Makes a feed safe to hand to a parser that takes it whole: entity declarations and deep nesting are refused, and one
 * broken item costs that item only.
 * @throws {ImportError} see `streamElements`.
 */
export async function soundXml(name: string, text: string, limits: ImportLimits): Promise<SoundXml> {
  const report = emptyReport();
  const faults: XmlFault[] = [];
  const lines: number[] = [];
  const kept: string[] = [];
  let from = 0;
  for await (const found of streamElements(pieces(text), { source: name, names: ITEMS, limits, report })) {
    if (found.within) continue;
    if (found.fault) {
      faults.push(found.fault);
      kept.push(text.slice(from, found.start));
      from = found.end;
    } else {
      lines.push(found.element.line);
    }
  }
  kept.push(text.slice(from));
  const ends = report.unclosed
    .filter((open) => !ITEMS.has(open))
    .reverse()
    .map((open) => `</${open}>`);
  return { text: kept.join('') + ends.join(''), lines, faults: [...faults, ...report.faults] };
}

/** Small enough that the parser's own buffers are checked as it goes. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 32_768) yield text.slice(at, at + 32_768);
}
