import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import { localeFor } from '../format/locale.ts';
import { timeView } from '../format/time-view.ts';
import { moreLayouts } from './lazy-layouts.ts';
import { isPictured } from './teaser.ts';
import type { Layout, Teaser } from './teaser.ts';

/** One article of a list. Its text keeps its own language and direction, whatever stands around it. */
export function teaserView(teaser: Teaser, layout: Layout, locales: string, reasons: boolean): TemplateResult {
  const kicker = teaser.kicker ?? teaser.section?.name;
  return html`<li class="item" part="item" data-rank=${teaser.rank ?? nothing}>
    ${isPictured(layout) ? moreLayouts()?.pictureView(teaser, layout) : nothing}
    <div class="text" lang=${teaser.language} dir=${teaser.direction.toLowerCase()}>
      ${layout === 'compact' ? nothing : meta(kicker, teaser, locales)}
      <a class="headline" part="headline" href=${webAddress(teaser.url)?.href ?? nothing}>${teaser.headline}</a>
      ${reasons ? html`<p class="reason" part="reason" dir="auto">${teaser.reasons?.join(' · ')}</p>` : nothing}
    </div>
  </li>`;
}

function meta(kicker: string | undefined, teaser: Teaser, locales: string): TemplateResult {
  return html`<p class="meta" part="meta">
    ${kicker ? html`<bdi class="kicker" part="kicker">${kicker}</bdi>` : nothing}
    ${teaser.publishedAt ? timeView(teaser.publishedAt, localeFor(teaser.language, locales)) : nothing}
  </p>`;
}
