import { Parser } from 'htmlparser2';

/**
 * Closes the iframes that are never closed, as feeds write `<iframe … />`: a parser would take the rest of the article for
 * the text of the first.
 */
export function closeIframes(html: string): string {
  const lastEnd = lastEndTag(html);
  let result = '';
  let from = 0;
  for (;;) {
    const end = unclosedTagEnd(html.slice(from), lastEnd - from);
    if (end === undefined) return result + html.slice(from);
    result += `${html.slice(from, from + end)}</iframe>`;
    from += end;
  }
}

/** Where the tag ends of the first iframe that stands behind the last end tag of one. */
function unclosedTagEnd(html: string, lastEnd: number): number | undefined {
  let end: number | undefined;
  const parser = new Parser({
    onopentag(name) {
      if (end !== undefined || name !== 'iframe' || parser.startIndex <= lastEnd) return;
      end = parser.endIndex + 1;
      parser.pause();
    },
  });
  parser.write(html);
  return end;
}

function lastEndTag(html: string): number {
  let last = -1;
  for (const match of html.matchAll(/<\/iframe[\s/>]/gi)) last = match.index;
  return last;
}
