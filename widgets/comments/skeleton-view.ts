import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Quiet bars in the room of the heading, the form and a few comments; `message` stands over them when there is one. */
export function skeletonView(message: unknown): TemplateResult {
  return html`${message}
    <div class="skeleton" aria-hidden="true">
      <div class="head"><span class="bar heading"></span></div>
      <div class="form">
        <span class="bar text"></span><span class="bar line"></span><span class="bar button"></span>
      </div>
      ${[1, 2, 3].map(() => html`<div class="comment"><span class="bar name"></span><span class="bar words"></span></div>`)}
    </div>`;
}
