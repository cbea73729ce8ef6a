import { html } from 'lit';

/** A text in pieces; what was looked for is marked. Pieces stay text: nothing in them is ever markup. */
export function markedText(segments: readonly { kind: string; text: string }[]): unknown {
  return segments.map(({ kind, text }) => (kind === 'MARK' ? html`<mark part="mark">${text}</mark>` : text));
}
