import { css } from 'lit';

export const builderStyles = css`
  .builder {
    min-block-size: 100dvb;
    background: var(--paper);
    font-size: 0.9375rem;
  }

  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1rem;
    align-items: start;
    padding: 1.1rem 1.25rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--card);
  }

  header p {
    grid-row: 2;
  }

  h1 {
    font-size: 1.35rem;
  }

  main {
    display: grid;
    grid-template-columns: 20rem minmax(0, 1fr);
    gap: 1.25rem;
    align-items: start;
    max-inline-size: 84rem;
    margin-inline: auto;
    padding: 1.25rem;
  }

  form {
    display: grid;
    gap: 1rem;
    padding: 1.1rem;
  }

  .result {
    display: grid;
    gap: 1.25rem;
  }

  .hint {
    color: var(--_muted);
    font-size: 0.85rem;
    font-weight: 400;
  }

  .field label {
    font-weight: 600;
  }

  .flag label,
  .list label {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: 2rem;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .list legend {
    padding: 0;
    font-weight: 600;
  }

  details {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_rule);
  }

  details[open] {
    display: grid;
  }

  details > :not(summary) {
    margin-block-start: 0.75rem;
  }

  summary {
    min-block-size: 1.75rem;
    font-weight: 600;
    cursor: pointer;
  }

  .property {
    display: grid;
    grid-template-columns: 1fr 10rem;
    gap: 0.5rem;
    align-items: center;
  }

  .property .field {
    font-weight: 400;
  }

  .pair {
    display: flex;
    gap: 0.35rem;
  }

  .pair input[type='text'] {
    flex: 1;
    min-inline-size: 0;
  }

  .pair input[type='color'] {
    flex: none;
    inline-size: 2.5rem;
    padding: 0.2rem;
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.9rem;
    align-items: center;
  }

  section {
    display: grid;
    gap: 0.9rem;
    min-inline-size: 0;
    padding: 1.1rem;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    overflow: clip;
  }

  .row label {
    position: relative;
    display: flex;
  }

  .row input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    min-block-size: 0;
    block-size: 100%;
    margin: 0;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }

  .row span {
    padding: 0.35rem 0.75rem;
    font-size: 0.875rem;
    font-weight: 500;
  }

  .row input:hover + span {
    background: var(--_surface);
  }

  .row input:checked + span {
    background: var(--chosen);
    color: var(--_accent);
    font-weight: 700;
  }

  .row input:focus-visible + span {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .stage {
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: auto;
    resize: vertical;
    block-size: 30rem;
  }

  iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    margin-inline: auto;
    border: 0;
  }

  iframe.narrow {
    inline-size: 20rem;
    max-inline-size: 100%;
  }

  .piece {
    display: grid;
    gap: 0.4rem;
    min-inline-size: 0;
  }

  .piece .heading {
    justify-content: space-between;
  }

  h3 {
    font-size: 0.875rem;
  }

  pre {
    margin: 0;
    padding: 0.9rem 1rem;
    border-radius: var(--_radius);
    background: var(--_surface);
    font:
      0.85rem/1.6 ui-monospace,
      'Cascadia Code',
      Menlo,
      monospace;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  @media (width < 56rem) {
    main {
      grid-template-columns: minmax(0, 1fr);
      padding: 0.75rem;
    }

    .property {
      grid-template-columns: 1fr minmax(0, 11rem);
    }
  }

  @media (forced-colors: active) {
    .row input:checked + span {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
