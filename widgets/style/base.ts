import { css } from 'lit';

/** What the text of a widget may not inherit from a page (letters of Arabic must join), and what all pieces share. */
export const base = css`
  .root {
    container-type: inline-size;
    color: var(--_ink);
    font-weight: 400;
    font-style: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: anywhere;
    visibility: visible;
  }

  .root[dir='rtl'] {
    line-height: 1.7;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  p,
  ol,
  ul,
  h2,
  h3 {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  ol,
  ul {
    list-style: none;
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  :focus-visible {
    outline: 2px solid var(--gazette-focus, var(--_accent));
    outline-offset: 2px;
  }

  button {
    min-block-size: 2.75em;
    padding-inline: 1.1em;
    border: 1px solid var(--_field, currentColor);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  button:hover {
    background: var(--_surface);
  }

  .message {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    color: var(--_muted);
  }

  .bar {
    display: block;
    border-radius: 2px;
    background: var(--_surface);
    /* Seen where a reader's own colours take the place of all others. */
    outline: 1px solid transparent;
  }

  @media (prefers-reduced-motion: no-preference) {
    .bar {
      animation: breathe 1.8s infinite alternate;
    }

    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
`;
