import { css } from 'lit';

/** The console's own paper, set for the widgets' tokens: they take their colours from it, light and dark alike. */
export const paper = css`
  :host {
    --gazette-ink: light-dark(#1c1f24, #e7e9ec);
    --gazette-muted: light-dark(#575e68, #a6adb7);
    --gazette-rule: light-dark(#dfe2e6, #2f343c);
    --gazette-field-border: light-dark(#868d97, #6d7581);
    --gazette-surface: light-dark(#eef0f3, #262b32);
    --gazette-accent: light-dark(#155fb8, #82b7f7);
    --gazette-button: light-dark(#155fb8, #82b7f7);
    --gazette-on-button: light-dark(#ffffff, #0d1a2a);
    --gazette-danger: light-dark(#b3261e, #ff9d94);
    --gazette-radius: 6px;
    --paper: light-dark(#f6f7f8, #15181c);
    --card: light-dark(#ffffff, #1c2026);
    --chosen: light-dark(#eaf2fc, #1d2c3f);
    --yes: light-dark(#17703c, #74d19a);
    --wait: light-dark(#7d5200, #e8bb6c);
    --mark: light-dark(#ffe9a8, #5c4708);
    color: var(--gazette-ink);
  }

  select,
  input,
  textarea {
    min-block-size: 2.5rem;
    padding: 0.4rem 0.65rem;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--card);
    color: inherit;
    font: inherit;
    max-inline-size: 100%;
  }

  input[type='checkbox'] {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    min-block-size: 0;
    margin: 0;
    padding: 0;
    accent-color: var(--_accent);
    flex: none;
  }

  textarea {
    resize: vertical;
    line-height: inherit;
  }

  button {
    min-block-size: 2.25rem;
    padding-inline: 0.8rem;
    background: var(--card);
  }

  button[disabled],
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }

  .primary {
    border-color: transparent;
    background: var(--_button);
    color: var(--_on-button);
  }

  .primary:hover {
    background: color-mix(in oklab, var(--_button) 86%, var(--_ink));
  }

  .plain {
    border-color: transparent;
    background: none;
    color: var(--_muted);
    font-weight: 500;
  }

  .field {
    display: grid;
    gap: 0.3rem;
    font-weight: 600;
  }

  .field > input,
  .field > textarea,
  .field > select {
    font-weight: 400;
    inline-size: 100%;
  }

  .field > .quiet,
  .field > .hint {
    font-weight: 400;
  }

  .error {
    color: var(--_danger);
    font-weight: 500;
  }

  .error:empty {
    display: none;
  }

  .quiet {
    color: var(--_muted);
  }

  /* What runs the other way begins where the rest does. */
  .who > *,
  .what > * {
    justify-self: start;
  }

  .card {
    border: 1px solid var(--_rule);
    border-radius: 10px;
    background: var(--card);
  }

  h1,
  h2,
  h3 {
    margin: 0;
    font-size: 1rem;
    font-weight: 700;
    line-height: 1.4;
    text-wrap: balance;
  }

  .title {
    font-size: 1.35rem;
  }

  mark {
    padding-inline: 0.15em;
    border-radius: 3px;
    background: var(--mark);
    color: inherit;
    font-weight: 600;
  }

  kbd {
    display: inline-block;
    min-inline-size: 1.6em;
    padding-inline: 0.4em;
    border: 1px solid var(--_rule);
    border-block-end-width: 2px;
    border-radius: 4px;
    background: var(--paper);
    font:
      500 0.8em / 1.6 ui-monospace,
      monospace;
    text-align: center;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.55rem 0.75rem;
    border-block-end: 1px solid var(--_rule);
    text-align: start;
    vertical-align: baseline;
  }

  th {
    color: var(--_muted);
    font-size: 0.85rem;
    font-weight: 600;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  dialog {
    inline-size: min(30rem, calc(100vi - 2rem));
    max-block-size: calc(100vb - 2rem);
    padding: 1.25rem;
    border: 1px solid var(--_rule);
    border-radius: 12px;
    background: var(--card);
    color: var(--_ink);
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(10 14 20 / 55%);
  }
`;
