import { html } from 'lit';

/** Where in a text something was found, in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** A text with what was found in it marked; where two finds overlap, the earlier one is marked. */
export function markMatches(text: string, matches: readonly Match[]): unknown[] {
  const pieces: unknown[] = [];
  let at = 0;
  for (const { start, end } of [...matches].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, text.slice(at)];
}
