import { css } from 'lit';

export const caseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .root {
    display: grid;
    gap: 1rem;
    max-inline-size: 50rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  .cases {
    display: grid;
    gap: 1rem;
  }

  article,
  form,
  .about {
    display: grid;
    gap: 0.75rem;
  }

  article {
    padding: 1.1rem 1.25rem;
    scroll-margin-block: 1rem;
  }

  article.settled {
    background: none;
  }

  .meta {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .words {
    padding: 0.5rem 0.9rem;
    border-inline-start: 3px solid var(--_rule);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  .plea {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }

  h2 {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .acts a,
  .meta a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .yes {
    color: var(--yes);
  }

  .no {
    color: var(--_danger);
  }

  .empty {
    padding: 4rem 1rem;
    text-align: center;
  }

  .empty:focus {
    outline: none;
  }

  @container (inline-size < 40rem) {
    .root {
      padding-inline: 0.6rem;
    }

    article {
      padding: 0.9rem;
    }

    .acts button {
      flex: 1 1 auto;
    }
  }
`;
