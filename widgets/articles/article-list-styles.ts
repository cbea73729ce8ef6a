import { css } from 'lit';

/**
 * Headlines are given a fixed number of lines, the same in the skeleton: a list has its final size before it has its
 * articles. `--gazette-headline-lines` changes the number.
 */
export const articleListStyles = css`
  .root {
    --_lines: var(--gazette-headline-lines, 2);
    --_size: var(--gazette-headline-size, 1.0625em);
    --_small: 1.5em;
  }

  .root,
  [dir='ltr'] {
    --_leading: 1.35;
  }

  [dir='rtl'] {
    --_leading: 1.65;
  }

  @container (max-width: 22em) {
    .articles {
      --_lines: var(--gazette-headline-lines, 3);
    }
  }

  .articles {
    display: grid;
    overflow-y: clip;
    gap: 0 calc(var(--_gap) * 2);
  }

  .item {
    position: relative;
    padding-block: calc(var(--_gap) * 0.75);
    /* Above each row but the first, however many columns there are: that one's is cut off. */
    margin-block-start: -1px;
    border-block-start: 1px solid var(--_rule);
  }

  .text {
    min-block-size: calc(var(--_rows, 1) * var(--_small) + var(--_lines) * var(--_leading) * var(--_size));
    line-height: var(--_leading);
    text-align: start;
  }

  .reasoned {
    --_rows: 2;
  }

  .headlines {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
  }

  .meta,
  .kicker,
  .reason {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .meta,
  .reason {
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: calc(var(--_small) / 0.8125);
  }

  .meta {
    display: flex;
    column-gap: 0.6em;
  }

  .kicker {
    color: var(--_accent);
    font-weight: 600;
  }

  time {
    flex: none;
  }

  .headline {
    display: -webkit-box;
    overflow: hidden;
    font-size: var(--_size);
    font-weight: var(--gazette-headline-weight, 650);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }

  /* Where a line holds two words, as with doubled text on a telephone: nothing is left out for a height. */
  @container (max-width: 12em) {
    .headline {
      -webkit-line-clamp: none;
    }

    .meta,
    .kicker,
    .reason {
      flex-wrap: wrap;
      white-space: normal;
    }
  }

  a::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  a:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .headline .bar {
    block-size: 0.7em;
    margin-block: 0.325em;
  }

  .headline .part {
    inline-size: 62%;
  }

  .short {
    inline-size: 7em;
    block-size: 0.6em;
    margin-block: 0.62em;
  }

  .failure {
    display: grid;
  }

  .failure > * {
    grid-area: 1 / 1;
  }

  .failure > .articles {
    visibility: hidden;
  }
`;
