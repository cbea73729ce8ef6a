import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { moreLayouts } from './lazy-layouts.ts';
import { isPictured } from './teaser.ts';
import type { Layout } from './teaser.ts';

/** Quiet bars in the very boxes the articles will fill, so that nothing moves when they arrive. */
export function skeletonView(count: number, layout: Layout, look: string): TemplateResult {
  return html`<ul class=${look} aria-hidden="true">
    ${Array.from({ length: count }, () => skeletonItem(layout))}
  </ul>`;
}

function skeletonItem(layout: Layout): TemplateResult {
  return html`<li class="item">
    ${isPictured(layout) ? moreLayouts()?.pictureSkeleton() : nothing}
    <div class="text">
      ${layout === 'compact' ? nothing : html`<p class="meta"><span class="bar short"></span></p>`}
      <span class="headline"><span class="bar"></span><span class="bar part"></span></span>
    </div>
  </li>`;
}
