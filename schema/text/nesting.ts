import { Parser } from 'htmlparser2';
import { escapeHtml } from './text-html.ts';

/** Elements within elements that are still read as markup; browsers stop at 512, articles at about 20. */
export const MAX_NESTING = 256;

/**
 * The HTML with elements nested at most MAX_NESTING deep. Markup from the first deeper element on is kept as visible
 * text: nothing is lost, and it cannot make later parsing slow, whose time grows with length times depth.
 */
export function boundNesting(html: string): string {
  let depth = 0;
  let boundary: number | undefined;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      if (depth <= MAX_NESTING) return;
      boundary ??= parser.startIndex;
      parser.pause();
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.write(html);
  return boundary === undefined ? html : html.slice(0, boundary) + escapeHtml(html.slice(boundary));
}
