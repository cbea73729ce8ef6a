import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A sentence with somebody's name in it: whichever way the name runs, it turns nothing around it. */
export function namedView(sentence: string, name: string): TemplateResult {
  const [before, after] = sentence.split('{name}');
  return html`${before}<bdi>${name}</bdi>${after}`;
}
