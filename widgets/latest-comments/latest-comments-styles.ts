import { css } from 'lit';

/** Every part has a fixed number of lines, the same in the skeleton, so that nothing moves when comments arrive. */
export const latestCommentsStyles = css`
  .root {
    --_lines: var(--gazette-excerpt-lines, 2);
    --_leading: 1.5;
  }

  .root[dir='rtl'] {
    --_leading: 1.7;
  }

  /* Where nearly all of them fit on one line. */
  @container (min-width: 64em) {
    .root {
      --_lines: var(--gazette-excerpt-lines, 1);
    }
  }

  .item {
    position: relative;
    padding-block: calc(var(--_gap) * 0.75);
    border-block-end: 1px solid var(--_rule);
  }

  .item:last-child {
    border-block-end: 0;
  }

  .meta,
  .article {
    overflow: hidden;
    block-size: calc(1em * var(--_leading));
    font-size: 0.875em;
    line-height: var(--_leading);
    white-space: nowrap;
  }

  .article {
    white-space: pre;
  }

  .meta,
  .article {
    display: flex;
    align-items: baseline;
  }

  .meta {
    gap: 0.75em;
  }

  /* Each ends where its own writing ends: cut by the line, a headline from right to left would lose its beginning. */
  .author,
  .article bdi {
    overflow: hidden;
    flex: 0 1 auto;
    text-overflow: ellipsis;
  }

  .author {
    font-weight: 700;
  }

  time {
    flex: none;
  }

  time,
  .article {
    color: var(--_muted);
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    inline-size: fit-content;
    max-inline-size: 100%;
    block-size: calc(1em * var(--_leading) * var(--_lines));
    margin-block: 0.15em;
    line-height: var(--_leading);
    text-align: start;
    unicode-bidi: plaintext;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }

  .excerpt:has(.bar) {
    inline-size: auto;
  }

  /* Where a line holds two words: nothing is left out for a height. */
  @container (max-width: 12em) {
    .meta,
    .article,
    .excerpt {
      flex-wrap: wrap;
      block-size: auto;
      white-space: normal;
      -webkit-line-clamp: none;
    }
  }

  a.excerpt::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  a.excerpt:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  a.excerpt:focus-visible {
    outline: none;
  }

  .item:has(a:focus-visible) {
    outline: 2px solid var(--gazette-focus, var(--_accent));
    outline-offset: 2px;
  }

  .article bdi {
    font-weight: 600;
  }

  .excerpt .bar,
  .article .bar,
  .meta .bar {
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: calc((1em * var(--_leading) - 0.75em) / 2);
  }

  .excerpt .bar + .bar {
    margin-block-start: calc(1em * var(--_leading) - 0.75em);
  }

  .excerpt .bar.part {
    inline-size: 55%;
  }

  .meta .bar.name {
    inline-size: 9em;
  }

  .article .bar.short {
    inline-size: 14em;
    max-inline-size: 70%;
  }
`;
