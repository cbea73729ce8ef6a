import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Picture } from '../page-data.ts';
import { picture } from '../teaser/picture.ts';

/** The image with its words and its credit. */
export function articlePicture(image: Picture): ServerRenderedTemplate {
  const { caption, credit } = image;
  return html`<figure class="article-picture">
    ${picture(image, 'first')}
    ${
      caption || credit
        ? html`<figcaption>
            ${caption ?? nothing} ${credit ? html`<span class="credit">${credit}</span>` : nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}
