/** Elements that end a paragraph by beginning or ending. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|map|math|menu|nav|noscript|ol|option|p|pre|script|section|select|style|summary|svg|table|tbody|td|tfoot|th|thead|textarea|tr|ul)$/;
/** Elements whose content is left alone, to the last space. */
const VERBATIM = /^(?:pre|script|style|svg|math|textarea|noscript|select|form|map)$/;
/** Elements that hold other elements only; text in them is a slip and stays as it is. */
const STRUCTURE = /^(?:ul|ol|dl|menu|dir|table|thead|tbody|tfoot|tr|colgroup)$/;
/** Elements of one paragraph: text in them becomes paragraphs only when it has a blank line. */
const SINGLE = /^(?:li|dd|dt|td|th|div|p|h[1-6]|figcaption|caption|figure|summary|legend|address)$/;

// A `<` ends what was no tag, so that text full of them takes no longer than other text.
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?\/?>/gi;

/**
 * Paragraphs and line breaks as WordPress puts them into text of its classic editor when it shows it (its `wpautop`):
 * a blank line parts paragraphs, a single newline is a break, and what is marked up already stays. Takes linear time.
 */
export function autoParagraphs(html: string): string {
  const text = html.replace(/\r\n?/g, '\n').replace(/<br\s*\/?>\s*<br\s*\/?>/gi, '\n\n');
  const out: string[] = [];
  const open: string[] = [];
  let run = '';
  let verbatim: string | undefined;
  let at = 0;

  const flush = () => {
    out.push(paragraphs(run, open.at(-1)));
    run = '';
  };

  for (const token of text.matchAll(TAG)) {
    const [tag, slash = '', rawName = ''] = token;
    const between = text.slice(at, token.index);
    at = token.index + tag.length;
    const name = rawName.toLowerCase();
    if (verbatim !== undefined) {
      out.push(between, tag);
      if (slash && name === verbatim) verbatim = undefined;
      continue;
    }
    run += between;
    if (!BLOCK.test(name)) {
      run += tag;
      continue;
    }
    flush();
    // A paragraph with a blank line in it was closed and opened again there: `<p>` is made by `paragraphs`.
    out.push(tag);
    if (slash) close(open, name);
    else if (VERBATIM.test(name)) verbatim = name;
    else if (name !== 'hr' && name !== 'col') open.push(name);
  }
  if (verbatim === undefined) {
    run += text.slice(at);
    flush();
  } else {
    out.push(text.slice(at));
  }
  return out.join('').trim();
}

function close(open: string[], name: string): void {
  const index = open.lastIndexOf(name);
  if (index >= 0) open.length = index;
}

function paragraphs(run: string, container: string | undefined): string {
  const blocks = run
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  if (blocks.length === 0) return run === '' ? '' : '\n';
  if (container && STRUCTURE.test(container)) return run;
  const lines = blocks.map(withBreaks);
  if (container === 'p') return lines.join('</p>\n<p>');
  if (container && SINGLE.test(container) && lines.length === 1) return lines[0] ?? '';
  return `${lines.map((line) => `<p>${line}</p>`).join('\n')}\n`;
}

function withBreaks(block: string): string {
  return block.replace(/[ \t]*\n[ \t]*/g, '<br>\n').replace(/(<br\s*\/?>)\s*<br>\n/gi, '$1\n');
}
