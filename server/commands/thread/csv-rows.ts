/** A row of a CSV text and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell in quotes, or up to the next comma or end of line; then what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;

/** The rows of a CSV text (RFC 4180), without empty ones. A byte order mark and spaces around cells do not count. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const source = text.replace(/^\uFEFF/, '');
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  CELL.lastIndex = 0;
  for (let at = 0; at < source.length; at = CELL.lastIndex) {
    CELL.lastIndex = at;
    const [all, quoted, plain = '', end] = CELL.exec(source) ?? fallback(source, at);
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += all.split('\n').length - 1;
    if (end === ',') continue;
    if (cells.some((cell) => cell !== '')) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return rows;
}

/** A stray quote: the rest of the line as it stands. */
function fallback(source: string, at: number): [string, undefined, string, string] {
  const end = source.indexOf('\n', at);
  const rest = source.slice(at, end === -1 ? source.length : end + 1);
  CELL.lastIndex = at + rest.length;
  return [rest, undefined, rest, '\n'];
}
