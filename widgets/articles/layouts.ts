import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import type { Teaser } from './teaser.ts';

/** What the layouts and densities need beyond that of comfortable headlines. */
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

  .list .text {
    min-inline-size: 0;
  }

  .list,
  .compact {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 27em), 1fr));
  }

  .cards {
    --_lines: var(--gazette-headline-lines, 3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13.5em), 1fr));
    gap: calc(var(--_gap) * 1.5);
    padding-block: calc(var(--_gap) * 0.75);
  }

  .cards .item {
    margin: 0;
    padding-block: 0;
    padding-inline-start: 0;
    border: 0;
  }

  .cards .picture {
    margin-block-end: 0.6em;
  }

  .compact {
    --_lines: 1;
    --_small: 0em;
  }

  .compact .item {
    padding-block: calc(var(--_gap) * 0.5);
  }

  .compact .headline {
    font-weight: var(--gazette-headline-weight, 500);
  }

  .compact .headline .part {
    display: none;
  }

  .dense {
    --_gap: calc(var(--gazette-gap, 1em) * 0.625);
    --_size: var(--gazette-headline-size, 0.9375em);
    --_small: 1.3em;
  }

  .dense.compact {
    --_small: 0em;
  }

  .dense .meta,
  .dense .reason {
    font-size: 0.75em;
    line-height: calc(var(--_small) / 0.75);
  }

  .dense .short {
    margin-block: 0.56em;
  }

  .dense.headlines,
  .dense.list {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
  }

  .dense.list .item {
    grid-template-columns: 1fr 4.5em;
  }

  /* A column too narrow for two: pictures stand above their words, as on cards. */
  @container (max-width: 15em) {
    .articles.list .item {
      grid-template-columns: 1fr;
      gap: 0.5em;
    }

    .list .picture {
      order: 0;
    }
  }

  .dense.cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5em), 1fr));
  }

  /* The numbers of a list that has any. */
  .compact .item::before {
    inset-block-start: calc(var(--_gap) * 0.5);
    font-size: 1.0625em;
    line-height: var(--_leading);
  }

  .dense .item::before {
    font-size: 1.25em;
  }

  .dense.compact .item::before {
    font-size: 0.9375em;
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
