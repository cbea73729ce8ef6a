import { css } from 'lit';

/** What the screens of advertisements and of sources share. */
export const placementsStyles = css`
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    inline-size: 100%;
    max-inline-size: 64rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  p {
    margin: 0;
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
    justify-content: space-between;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.85rem 1.25rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--paper);
  }

  .place h2 {
    font-size: 1.05rem;
  }

  .place > .who {
    flex: 1 1 14rem;
  }

  section > p {
    padding: 1rem 1.25rem;
  }

  ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem 1.25rem;
    align-items: center;
    padding: 0.85rem 1.25rem;
  }

  li + li {
    border-block-start: 1px solid var(--_rule);
  }

  .who {
    display: grid;
    gap: 0.2rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  li > .state {
    justify-self: start;
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.6rem;
    align-items: center;
    font-weight: 600;
  }

  .state {
    padding: 0.05rem 0.55rem;
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_muted);
    font-size: 0.8rem;
    font-weight: 600;
    white-space: nowrap;
  }

  .state.good {
    color: var(--yes);
  }

  .state.wait {
    color: var(--wait);
  }

  .state.bad {
    color: var(--_danger);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15rem 1rem;
    font-variant-numeric: tabular-nums;
  }

  .danger {
    color: var(--_danger);
  }

  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 1rem 1.25rem;
    padding: 1.25rem;
    align-items: start;
  }

  form > h2,
  form > .wide,
  form > fieldset,
  form > button {
    grid-column: 1 / -1;
  }

  .field {
    align-content: start;
    overflow-wrap: anywhere;
  }

  .field > .hint {
    margin-block-start: 0.3rem;
  }

  .hint {
    color: var(--_muted);
    font-weight: 400;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  fieldset > p {
    flex-basis: 100%;
  }

  legend {
    margin-block-end: 0.4rem;
    padding: 0;
    font-weight: 600;
  }

  .choice {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.75rem;
  }

  textarea.code {
    font-family: ui-monospace, monospace;
    font-size: 0.875rem;
  }

  .preview {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 1.25rem;
  }

  /* Wider than a phone, it scrolls by itself. */
  .room {
    justify-self: center;
    max-inline-size: 100%;
    overflow: auto;
  }

  .preview iframe,
  .preview img {
    display: block;
    box-sizing: content-box;
    max-inline-size: none;
    border: 1px dashed var(--_field);
    background: #ffffff;
    object-fit: contain;
  }

  @media (width < 40rem) {
    .root {
      padding-inline: 0.75rem;
    }

    li {
      grid-template-columns: minmax(0, 1fr);
    }

    .place,
    section > p,
    li,
    form,
    .preview {
      padding-inline: 0.9rem;
    }
  }
`;
