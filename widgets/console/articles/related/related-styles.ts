import { css } from 'lit';

export const relatedStyles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 1rem;
  }

  form,
  ol,
  ul {
    display: grid;
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  form > button {
    justify-self: start;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.6rem;
    align-items: baseline;
  }

  li + li {
    padding-block-start: 0.6rem;
    border-block-start: 1px solid var(--_rule);
  }

  .place {
    min-inline-size: 1.2em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .who {
    display: grid;
    flex: 1 1 10rem;
    gap: 0.15rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .headline {
    font-weight: 600;
  }

  .who .quiet {
    display: grid;
    font-size: 0.85rem;
  }

  .pinned .reason {
    color: var(--yes);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }

  li > .acts {
    flex-basis: 100%;
  }
`;
