import { css } from 'lit';

export const searchStyles = css`
  :host(:focus-within) {
    position: relative;
    z-index: 10;
  }

  .field {
    position: relative;
    display: flex;
    gap: 0.5em;
  }

  input,
  select {
    min-block-size: 2.75em;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
  }

  input {
    flex: 1 1 0;
    inline-size: 0;
    padding-inline: 0.8em;
    text-align: start;
  }

  /* An empty field of dir="auto" runs from left to right, whatever the page. */
  input:placeholder-shown {
    direction: inherit;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  input:focus-visible {
    outline-offset: 0;
  }

  button[type='submit'] {
    flex: none;
    border-color: transparent;
    background: var(--_button);
    color: var(--_on-button);
  }

  @container (max-width: 15em) {
    .field {
      flex-wrap: wrap;
      min-block-size: 6em;
    }

    input,
    button[type='submit'] {
      flex: 1 0 100%;
    }
  }

  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 0.35em);
    inset-inline: 0;
    overflow: hidden;
    padding-block: 0.35em;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: var(--gazette-paper, Canvas);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    color: var(--gazette-ink, CanvasText);
  }

  [role='listbox'][hidden] {
    display: none;
  }

  [role='option'] {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
    justify-content: space-between;
    padding: 0.5em 0.8em;
    line-height: 1.5;
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'][aria-selected='true'] {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .kind {
    flex: none;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  [role='option'] mark {
    background: none;
    font-weight: 700;
  }

  mark {
    background: var(--gazette-mark, color-mix(in srgb, #f2b705 45%, transparent));
    color: inherit;
  }

  [role='option'] bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
    font-size: 0.9375em;
  }

  select {
    max-inline-size: 14em;
    padding-inline: 0.5em;
    background: var(--gazette-paper, Canvas);
    color: var(--gazette-ink, CanvasText);
  }

  .total {
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .said {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .said:has(.total:not(:empty)) {
    margin-block: var(--_gap) 0.25em;
  }

  .total:focus-visible {
    outline-offset: 4px;
  }

  .found[aria-busy='true'] > ol:not([aria-hidden]) {
    opacity: 0.55;
  }

  .plain {
    min-block-size: 2.25em;
    padding-inline: 0;
    border: 0;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .plain:hover {
    background: none;
  }

  .item {
    position: relative;
    padding-block: calc(var(--_gap) * 0.75);
    border-block-end: 1px solid var(--_rule);
    line-height: 1.5;
    text-align: start;
  }

  .item:last-child {
    border-block-end: 0;
  }

  .item[dir='rtl'] {
    line-height: 1.7;
  }

  .meta {
    display: flex;
    gap: 0.6em;
    font-size: 0.8125em;
  }

  .kicker {
    color: var(--_accent);
    font-weight: 600;
  }

  .meta time {
    color: var(--_muted);
  }

  .headline {
    font-size: 1.125em;
    font-weight: 650;
  }

  .headline:hover {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .headline::after {
    position: absolute;
    inset: 0;
    content: '';
  }

  /* Above the link that covers the whole result. */
  .similar {
    position: relative;
    z-index: 1;
    inline-size: fit-content;
    font-size: 0.875em;
  }

  .similar summary {
    padding-block: 0.35em;
    color: var(--_muted);
    cursor: pointer;
  }

  .similar li {
    padding-block: 0.35em;
  }

  .excerpt {
    display: -webkit-box;
    overflow: hidden;
    max-inline-size: 46em;
    font-size: 0.9375em;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }

  .item .bar {
    block-size: 0.8em;
    margin-block: 0.5em;
  }

  .item .part {
    inline-size: 62%;
  }

  .item .short {
    inline-size: 8em;
    block-size: 0.6em;
  }

  .bar.box {
    flex: 1;
    block-size: 2.75em;
  }

  .more {
    inline-size: 100%;
    margin-block-start: calc(var(--_gap) * 0.5);
  }

  .unseen {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
