import { css } from 'lit';

export const queueStyles = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    container-type: inline-size;
  }

  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(20rem, 28rem);
    flex: 1;
    align-items: start;
    inline-size: 100%;
    max-inline-size: 90rem;
    margin-inline: auto;
  }

  .side {
    padding: 0.75rem 1.25rem 5rem;
  }

  .details {
    position: sticky;
    inset-block-start: 0;
    max-block-size: 100dvb;
    min-block-size: 100%;
    padding: 1rem 1.25rem 4rem;
    border-inline-start: 1px solid var(--_rule);
    overflow-y: auto;
  }

  .back {
    display: none;
    margin-block-end: 0.75rem;
  }

  .tabs {
    display: flex;
    gap: 0.15rem;
    margin-block-end: 0.75rem;
    border-block-end: 1px solid var(--_rule);
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tabs a {
    display: inline-flex;
    gap: 0.4rem;
    align-items: baseline;
    padding: 0.5rem 0.7rem;
    border-block-end: 3px solid transparent;
    color: var(--_muted);
    font-weight: 500;
    white-space: nowrap;
  }

  .tabs a:hover {
    color: var(--_ink);
  }

  .tabs a:focus-visible {
    outline-offset: -3px;
  }

  .tabs a[aria-current] {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: 700;
  }

  .count {
    padding-inline: 0.45em;
    border-radius: 1em;
    background: var(--_surface);
    font-size: 0.8rem;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.6;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-end: 0.75rem;
  }

  .tools form {
    flex: 1 1 12rem;
  }

  .tools input {
    inline-size: 100%;
  }

  .narrowed,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
    margin-block-end: 0.75rem;
    padding: 0.5rem 0.75rem;
    border-radius: var(--_radius);
    background: var(--chosen);
  }

  .bulk {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    box-shadow: 0 2px 10px rgb(0 0 0 / 12%);
  }

  .page-by {
    display: block;
    margin: 0.5rem auto;
    padding: 0.5rem;
  }

  .empty {
    padding: 4rem 1rem;
    text-align: center;
  }

  .empty:focus {
    outline: none;
  }

  dialog[open] {
    display: grid;
    gap: 0.9rem;
  }

  .reasons {
    display: grid;
    gap: 0.35rem;
  }

  .reasons button {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    inline-size: 100%;
    font-weight: 500;
    text-align: start;
  }

  .keys {
    display: grid;
    gap: 0.35rem;
    margin: 0;
  }

  .keys div {
    display: grid;
    grid-template-columns: 5.5rem 1fr;
    align-items: baseline;
  }

  .keys dd {
    margin: 0;
  }

  .check {
    display: flex;
    gap: 0.6rem;
    align-items: center;
  }

  @container (inline-size < 60rem) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }

    .details {
      display: none;
      position: static;
      max-block-size: none;
      border: 0;
    }

    .on-details .details,
    .back,
    .more {
      display: block;
    }

    .on-details .side {
      display: none;
    }
  }

  @container (inline-size < 40rem) {
    .side,
    .details {
      padding-inline: 0.6rem;
    }

    .row {
      gap: 0.6rem;
      padding-inline: 0.6rem;
    }

    .page {
      flex-basis: 100%;
      text-align: start;
    }
  }
`;
