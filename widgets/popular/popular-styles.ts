import { css } from 'lit';

/** Every article has the room of a number at its beginning, before there are articles too. */
export const popularStyles = css`
  .item {
    padding-inline-start: 2.4em;
  }

  .item::before {
    position: absolute;
    inset-inline-start: 0;
    min-inline-size: 1.1em;
    color: var(--_accent);
    font-size: 1.6em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    content: attr(data-rank);
    content: attr(data-rank) / '';
  }
`;
