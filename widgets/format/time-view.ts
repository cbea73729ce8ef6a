import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { fullTime, timeAgo } from './time.ts';

/** When something happened: in short for the eye, in full on asking, exact for machines. */
export function timeView(instant: string, locale: string): TemplateResult {
  const at = new Date(instant);
  return html`<time part="time" datetime=${instant} title=${fullTime(at, locale)}
    >${timeAgo(at, new Date(), locale)}</time
  >`;
}
