import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import type { Teaser } from './teaser.ts';

/** What the layouts need beyond that of headlines alone. */
export const layoutStyles = css`
  .picture {
    display: block;
    overflow: hidden;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .list .item {
    display: grid;
    grid-template-columns: 1fr minmax(5.5em, 20%);
    gap: var(--_gap);
    align-items: start;
  }

  .list .picture {
    order: 1;
  }

  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
    gap: calc(var(--_gap) * 1.5);
  }

  .cards .item {
    padding-block: 0;
    border: 0;
  }

  .cards .picture {
    margin-block-end: 0.6em;
  }

  .cards {
    --_lines: var(--gazette-headline-lines, 3);
  }

  .compact .item {
    padding-block: 0.5em;
  }

  .compact {
    --_lines: 1;
    --_small: 0em;
  }

  .compact .headline {
    font-weight: 500;
  }

  .compact .headline .part {
    display: none;
  }

  /* The numbers of a list that has any. */
  .compact .item::before {
    inset-block-start: 0.45em;
    font-size: 1.0625em;
    line-height: var(--_leading);
  }

  .cards .item {
    padding-inline-start: 0;
  }

  .cards .item::before {
    z-index: 1;
    inset-block-start: 0;
    padding-inline: 0.4em;
    background: Canvas;
    color: CanvasText;
    font-size: 1.125em;
    text-align: center;
  }

  .cards .item:not([data-rank])::before {
    display: none;
  }
`;

/** The box is there with and without an image, so that headlines stand in line. */
export function pictureView({ image }: Teaser): TemplateResult {
  const address = webAddress(image?.url);
  return html`<span class="picture" part="picture"
    >${
      address
        ? html`<img
            part="image"
            src=${address.href}
            alt=""
            width=${image?.width ?? nothing}
            height=${image?.height ?? nothing}
            loading="lazy"
            decoding="async"
          />`
        : nothing
    }</span
  >`;
}

export function pictureSkeleton(): TemplateResult {
  return html`<span class="picture bar"></span>`;
}
