/** A row of a CSV text and the line on which it begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvSeparator = keyof typeof cellOf;

/** A cell in quotes, or up to what stands between cells or ends the line, quotes within it being its own; then what ends it. */
const cellOf = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|((?:[^",\r\n][^,\r\n]*)?))(,|\r?\n|\r|$)/y,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|((?:[^";\r\n][^;\r\n]*)?))(;|\r?\n|\r|$)/y,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|((?:[^"\t\r\n][^\t\r\n]*)?))(\t|\r?\n|\r|$)/y,
};

/** The rows of a CSV text (RFC 4180), without empty ones. A byte order mark and spaces around cells do not count. */
export function csvRows(text: string, separator: CsvSeparator = ','): CsvRow[] {
  const cell = cellOf[separator];
  const rows: CsvRow[] = [];
  const source = text.replace(/^\uFEFF/, '');
  let cells: string[] = [];
  let line = 1;
  let begins = 1;
  cell.lastIndex = 0;
  for (let at = 0; at < source.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [all, quoted, plain = '', end] = cell.exec(source) ?? restOfLine(cell, source, at);
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += all.split('\n').length - 1;
    if (end === separator) continue;
    if (cells.some((value) => value !== '')) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return rows;
}

/** After a stray quote: as it stands. */
function restOfLine(cell: RegExp, source: string, at: number): [string, undefined, string, string] {
  const end = source.indexOf('\n', at);
  const rest = source.slice(at, end === -1 ? source.length : end + 1);
  cell.lastIndex = at + rest.length;
  return [rest, undefined, rest, '\n'];
}
