import { css } from 'lit';

export const appStyles = css`
  .app {
    display: flex;
    flex-direction: column;
    min-block-size: 100dvb;
    background: var(--paper);
    font-size: 0.9375rem;
  }

  .middle {
    display: grid;
    gap: 1rem;
    justify-items: center;
    margin: auto;
    padding: 2rem 1rem;
    text-align: center;
  }

  .door {
    display: grid;
    flex: none;
    gap: 1.25rem;
    inline-size: min(24rem, calc(100vi - 2rem));
    margin: auto;
    padding: 1.75rem;
  }

  .door .language {
    justify-self: end;
  }

  dialog {
    gap: 1rem;
  }

  dialog[open] {
    display: grid;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 1rem;
    padding: 0.4rem 1.25rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--card);
  }

  .brand {
    font-weight: 800;
    font-size: 1.05rem;
  }

  .site {
    color: var(--_muted);
  }

  .site select {
    max-inline-size: 14rem;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    inline-size: 100%;
    margin-inline-start: -0.55rem;
  }

  nav a {
    padding: 0.45rem 0.55rem;
    border-radius: var(--_radius);
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }

  nav a:hover {
    background: var(--_surface);
  }

  nav a[aria-current] {
    background: var(--chosen);
    color: var(--_accent);
    font-weight: 700;
  }

  nav .count {
    padding-inline: 0.45em;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_danger);
    font-size: 0.8rem;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    margin-inline-start: auto;
    font-size: 0.875rem;
  }

  .tools select {
    min-block-size: 2.25rem;
    padding-block: 0.25rem;
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }

  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }

  main:focus {
    outline: none;
  }

  .said {
    position: fixed;
    inset-block-end: 1.25rem;
    inset-inline: 1rem;
    inline-size: fit-content;
    max-inline-size: min(36rem, calc(100vi - 2rem));
    margin-inline: auto;
    padding: 0.6rem 1rem;
    border-radius: 8px;
    background: light-dark(#1c1f24, #eceef1);
    color: light-dark(#ffffff, #15181c);
    box-shadow: 0 4px 18px rgb(0 0 0 / 22%);
    pointer-events: none;
  }

  .said:empty {
    visibility: hidden;
    padding: 0;
  }

  @media (width < 40rem) {
    header {
      padding-inline: 0.6rem;
    }

    nav {
      flex-wrap: nowrap;
      margin-inline-start: 0;
      overflow-x: auto;
      scrollbar-width: none;
    }

    nav a {
      padding: 0.35rem 0.5rem;
    }

    .tools {
      gap: 0;
    }

    .tools > button {
      padding-inline: 0.5rem;
    }

    .tools select {
      max-inline-size: 8.5rem;
      padding-inline: 0.3rem;
    }
  }
`;
