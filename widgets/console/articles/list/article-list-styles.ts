import { css } from 'lit';

export const articleListStyles = css`
  .root {
    display: grid;
    gap: 1rem;
    max-inline-size: 64rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  .head,
  .filters,
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }

  .head {
    justify-content: space-between;
  }

  .find {
    flex: 1 1 14rem;
  }

  .find input {
    inline-size: 100%;
  }

  .mine {
    display: inline-flex;
    gap: 0.4rem;
    align-items: center;
    min-block-size: 2.5rem;
  }

  .rows {
    overflow: clip;
  }

  .rows li + li {
    border-block-start: 1px solid var(--_rule);
  }

  .row {
    display: grid;
    gap: 0.3rem;
    padding: 0.8rem 1.1rem;
  }

  .row:hover {
    background: var(--_surface);
  }

  .row:focus-visible {
    background: var(--chosen);
    outline-offset: -2px;
  }

  .headline {
    font-size: 1.05rem;
    font-weight: 650;
    text-align: match-parent;
  }

  .about {
    gap: 0.2rem 0.75rem;
    color: var(--_muted);
    font-size: 0.85rem;
  }

  .pill {
    padding-inline: 0.6em;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 600;
    line-height: 1.7;
  }

  .pill[data-status='PUBLISHED'] {
    color: var(--yes);
  }

  .pill[data-status='SCHEDULED'] {
    color: var(--wait);
  }

  .pill[data-status='WITHDRAWN'] {
    color: var(--_danger);
  }

  .middle {
    display: grid;
    gap: 0.5rem;
    justify-items: center;
    padding: 3rem 1rem;
    text-align: center;
  }

  .page-by {
    justify-self: center;
  }

  .keys {
    font-size: 0.85rem;
  }

  .kept {
    display: grid;
    gap: 0.6rem;
    padding: 1rem 1.1rem;
    border-color: var(--wait);
  }

  .kept li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
  }

  .kept li > span:first-child {
    flex: 1 1 12rem;
    font-weight: 600;
  }

  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }

  @media (width < 40rem) {
    .root {
      padding-inline: 0.6rem;
    }

    .filters select {
      flex: 1 1 8rem;
    }
  }
`;
