import { css } from 'lit';

export const rowStyles = css`
  .rows {
    border: 1px solid var(--_rule);
    border-radius: 10px;
    background: var(--card);
    overflow: clip;
  }

  .rows:empty {
    display: none;
  }

  .row {
    display: flex;
    gap: 0.8rem;
    padding: 0.75rem 0.9rem;
    border-inline-start: 3px solid transparent;
    scroll-margin-block: 5rem;
  }

  .row + .row {
    border-block-start: 1px solid var(--_rule);
  }

  .row.current {
    border-inline-start-color: var(--_accent);
    background: var(--chosen);
  }

  .row:focus-visible {
    outline-offset: -3px;
    border-radius: 0;
  }

  .row.decided .words {
    opacity: 0.7;
  }

  .row > input {
    margin-block-start: 0.25rem;
  }

  .inner {
    flex: 1;
    min-inline-size: 0;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    color: var(--_muted);
    font-size: 0.85rem;
  }

  .who {
    color: var(--_ink);
    font-size: 0.9375rem;
    font-weight: 700;
  }

  .page {
    flex: 1 1 8rem;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .badge,
  .state {
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.8rem;
    font-weight: 600;
  }

  .state.pending,
  .state.withheld {
    color: var(--wait);
  }

  .state.approved {
    color: var(--yes);
  }

  .state.rejected {
    color: var(--_danger);
  }

  .words {
    margin-block: 0.2rem 0.35rem;
    font-size: 1rem;
    white-space: pre-line;
  }

  .row:not(.current) .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }

  .link {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .why {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 0.6rem;
    align-items: baseline;
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-start: 0.6rem;
  }

  .yes {
    color: var(--yes);
  }

  .no {
    color: var(--_danger);
  }

  .more {
    display: none;
  }
`;
