import { css } from 'lit';

export const comboboxStyles = css`
  :host {
    display: block;
  }

  .root {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
    container-type: normal;
  }

  input {
    inline-size: 100%;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 1.9rem;
    max-inline-size: 100%;
    padding: 0.1rem 0.65rem;
    border-radius: 1rem;
    background: var(--chosen);
    font-size: 0.9rem;
    text-align: start;
  }

  button.chip:hover .cross {
    color: var(--_danger);
  }

  .cross {
    color: var(--_muted);
    font-size: 1.15em;
    line-height: 1;
  }

  .list {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 100%;
    z-index: 5;
    max-block-size: 16rem;
    margin-block-start: 0.2rem;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--card);
    box-shadow: 0 8px 24px rgb(10 14 20 / 18%);
    overflow-y: auto;
  }

  .with-list {
    position: relative;
  }

  .list > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    padding: 0.45rem 0.65rem;
    cursor: pointer;
  }

  .list > li:hover,
  .list > li[data-active] {
    background: var(--chosen);
  }

  .list > li[data-active] {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }

  .list > li[aria-selected='true'] {
    font-weight: 600;
  }

  .list > li[aria-selected='true']::before {
    content: '✓' / '';
  }

  .note,
  .nothing {
    color: var(--_muted);
    font-size: 0.85rem;
  }

  .nothing {
    padding: 0.45rem 0.65rem;
  }

  .made {
    border-block-start: 1px solid var(--_rule);
    color: var(--_accent);
    font-weight: 600;
  }

  .hint {
    font-size: 0.8rem;
  }

  .hint:empty {
    display: none;
  }
`;
