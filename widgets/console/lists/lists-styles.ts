import { css } from 'lit';

export const listsStyles = css`
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 60rem;
    inline-size: 100%;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  form {
    display: grid;
    gap: 1rem;
    padding: 1.25rem;
  }

  .hint {
    color: var(--_muted);
  }

  form > button {
    justify-self: start;
  }

  ol,
  ul {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.75rem 1.25rem;
  }

  li + li {
    border-block-start: 1px solid var(--_rule);
  }

  .place {
    min-inline-size: 1.5em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .who {
    display: grid;
    flex: 1 1 12rem;
    overflow-wrap: anywhere;
  }

  .headline {
    font-weight: 600;
  }

  details {
    flex-basis: 100%;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: end;
  }

  .acts > .field {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .conflict {
    display: grid;
    gap: 0.75rem;
    padding: 1.25rem;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
  }
`;
