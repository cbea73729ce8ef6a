import { css } from 'lit';

/** What the layouts and densities need beyond that of comfortable headlines. */
export const layoutStyles = css`
  .picture {
    display: block;
    overflow: hidden;
    aspect-ratio: 3 / 2;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  picture {
    display: contents;
  }

  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    object-position: var(--_x, 50%) var(--_y, 50%);
  }

  .x0 { --_x: 0%; }
  .x1 { --_x: 10%; }
  .x2 { --_x: 20%; }
  .x3 { --_x: 30%; }
  .x4 { --_x: 40%; }
  .x6 { --_x: 60%; }
  .x7 { --_x: 70%; }
  .x8 { --_x: 80%; }
  .x9 { --_x: 90%; }
  .x10 { --_x: 100%; }
  .y0 { --_y: 0%; }
  .y1 { --_y: 10%; }
  .y2 { --_y: 20%; }
  .y3 { --_y: 30%; }
  .y4 { --_y: 40%; }
  .y6 { --_y: 60%; }
  .y7 { --_y: 70%; }
  .y8 { --_y: 80%; }
  .y9 { --_y: 90%; }
  .y10 { --_y: 100%; }

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

  /* The numbers of a list that has any. In a grid they would stand above the room that an article leaves over itself. */
  .list .item::before {
    inset-block-start: calc(var(--_gap) * 0.75);
  }

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
