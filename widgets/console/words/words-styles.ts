import { css } from 'lit';

export const wordsStyles = css`
  .root {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 70rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  .halves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1.25rem;
    align-items: start;
  }

  .card,
  form {
    display: grid;
    gap: 0.75rem;
  }

  .card {
    padding: 1.25rem;
  }

  form button {
    justify-self: start;
  }

  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: end;
    gap: 0.75rem;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    max-block-size: 22rem;
    overflow-y: auto;
  }

  .words li {
    display: inline-flex;
    align-items: center;
    padding-inline-start: 0.7rem;
    border: 1px solid var(--_rule);
    border-radius: 2em;
    background: var(--paper);
  }

  .words button {
    min-block-size: 2rem;
    padding-inline: 0.6rem;
  }

  .tried {
    padding: 0.6rem 0.8rem;
    border-radius: var(--_radius);
    background: var(--paper);
    white-space: pre-line;
  }

  @container (inline-size < 40rem) {
    .root {
      padding-inline: 0.6rem;
    }
  }
`;
