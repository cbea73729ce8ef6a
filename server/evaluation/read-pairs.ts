import { type CsvRow, type CsvSeparator, csvRows } from '../commands/thread/csv-rows.ts';
import { OperatorError } from '../lifecycle/operator-error.ts';
import type { Collection, Document } from './collection.ts';
import { wholeText } from './read-text.ts';
import { tellLanguages } from './tell-languages.ts';

const names = ['s1', 's2', 'stance'];
const stances = new Set(['agree', 'disagree', 'other']);
const separators: readonly CsvSeparator[] = [',', '\t', ';'];

/**
 * Pairs of headlines (s1, s2, stance): the corpus is every different headline, and each pair of the stance "agree" asks
 * for its second from its first. Repeated pairs and pairs of one text ask nothing. A header of these names may put other
 * columns beside them or have them in another order.
 * @throws {OperatorError} naming the line that cannot be used.
 */
export async function readPairs(path: string, given?: string): Promise<Collection> {
  const places = new Map<string, number>();
  const documents: Document[] = [];
  const asked = new Map<string, { document: number; gains: Map<number, number> }>();
  const place = (headline: string) => {
    const known = places.get(headline);
    if (known !== undefined) return known;
    documents.push({ id: String(documents.length + 1), headline, text: '', language: '', section: undefined, tags: [], publishedAt: 0 });
    places.set(headline, documents.length - 1);
    return documents.length - 1;
  };
  const rows = rowsOf(await wholeText(path));
  const header = names.map((name) => rows[0]?.cells.findIndex((cell) => cell.toLowerCase() === name) ?? -1);
  const hasHeader = header.every((column) => column >= 0);
  const columns = hasHeader ? header : [0, 1, 2];
  for (const { line, cells } of hasHeader || hasOtherHeader(rows) ? rows.slice(1) : rows) {
    const [first, second, stance] = columns.map((column) => cells[column]);
    if ((!hasHeader && cells.length !== 3) || !first || !second || !stance) {
      throw new OperatorError(`${path}, line ${line}: must have two headlines and a stance, with commas, tabs or semicolons between them and quotes around what has one.`);
    }
    const [from, to] = [place(first), place(second)];
    if (stance.toLowerCase() === 'agree' && from !== to) asked.set(`${from} ${to}`, { document: from, gains: new Map([[to, 1]]) });
  }
  if (asked.size === 0) throw new OperatorError(`${path} has no pair of two headlines whose stance is "agree".`);
  const language = given ?? languageOfMost(documents.map(({ headline }) => headline));
  return { documents: documents.map((document) => ({ ...document, language })), queries: [...asked.values()] };
}

/** With what makes three cells of the first line between them. */
function rowsOf(text: string): readonly CsvRow[] {
  const separator = separators.find((one) => (csvRows(firstLine(text), one)[0]?.cells.length ?? 0) >= 3);
  return csvRows(text, separator);
}

function firstLine(text: string): string {
  return /\S[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** A first line in words that are not known here: no pair after it has its stance. */
function hasOtherHeader([first, ...rest]: readonly CsvRow[]): boolean {
  const stance = first?.cells[2]?.toLowerCase();
  return stance !== undefined && !stances.has(stance) && rest.every(({ cells }) => cells[2]?.toLowerCase() !== stance);
}

/**
 * One language for all, since a headline is too little to tell by: what most of them are told to be in. Written one after
 * the other they would make a text that is like none, and may be taken for one of a language in the same script.
 */
function languageOfMost(headlines: readonly string[]): string {
  const told = Map.groupBy(tellLanguages(headlines), (language) => language);
  const [[language] = ['und']] = [...told].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return language;
}
