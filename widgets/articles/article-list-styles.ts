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
    --_leading: 1.4;
  }

  .root[dir='rtl'],
  .text[dir='rtl'] {
    --_leading: 1.65;
  }

  .text[dir='ltr'] {
    --_leading: 1.4;
  }

  @container (max-width: 22em) {
    .articles {
      --_lines: var(--gazette-headline-lines, 3);
    }
  }

  .articles {
    display: grid;
    gap: 0 calc(var(--_gap) * 2);
  }

  .item {
    position: relative;
    padding-block: calc(var(--_gap) * 0.75);
    border-block-end: 1px solid var(--_rule);
  }

  .item:last-child {
    border-block-end: 0;
  }

  .text {
    min-inline-size: 0;
    min-block-size: calc(var(--_small) + var(--_lines) * var(--_leading) * var(--_size));
    line-height: var(--_leading);
    text-align: start;
  }

  .reasoned .text {
    min-block-size: calc(2 * var(--_small) + var(--_lines) * var(--_leading) * var(--_size));
  }

  .headlines {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
  }

  .meta,
  .reason {
    overflow: hidden;
    block-size: calc(var(--_small) / 0.8125);
    font-size: 0.8125em;
    line-height: calc(var(--_small) / 0.8125);
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .meta {
    display: flex;
    gap: 0.6em;
  }

  .meta time,
  .reason {
    color: var(--_muted);
  }

  .kicker {
    overflow: hidden;
    color: var(--_accent);
    font-weight: 600;
    text-overflow: ellipsis;
  }

  .meta time {
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

  a.headline::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  a.headline:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a.headline:focus-visible {
    outline: none;
  }

  a.headline:focus-visible::after {
    outline: 2px solid var(--gazette-focus, var(--_accent));
    outline-offset: -2px;
  }

  .headline .bar {
    block-size: 0.7em;
    margin-block: 0.35em;
  }

  .headline .part {
    inline-size: 62%;
  }

  .bar.short {
    align-self: center;
    inline-size: 7em;
    block-size: 0.6em;
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

  .failure > .message {
    align-self: start;
    padding-block: calc(var(--_gap) * 0.75);
  }
`;
