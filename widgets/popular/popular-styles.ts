import { css } from 'lit';

/** Every article has the room of a number at its beginning, before there are articles too. */
export const popularStyles = css`
  .tabs {
    display: flex;
    overflow-x: auto;
    margin-block-end: calc(var(--_gap) * 0.25);
    box-shadow: inset 0 -1px var(--_rule);
    scrollbar-width: none;
  }

  .tab {
    flex: none;
    padding-inline: 0.6em;
    border: 0;
    border-block: 2px solid transparent;
    border-radius: 0;
    color: var(--_muted);
    font-size: 0.9375em;
    white-space: nowrap;
  }

  @container (max-width: 20rem) {
    .tab {
      padding-inline: 0.45em;
      font-size: 0.875em;
    }
  }

  [role='tabpanel'] .cards {
    margin-block-start: calc(var(--_gap) * 0.75);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: inherit;
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  [role='tabpanel'][aria-busy='true'] .articles:not([aria-hidden]) {
    opacity: 0.55;
  }

  .item {
    padding-inline-start: 2.4em;
  }

  .item::before {
    position: absolute;
    inset-block-start: calc(var(--_gap) * 0.75);
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

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
