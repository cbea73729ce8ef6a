import { css } from 'lit';

export const articleStyles = css`
  .root {
    --bar: 3.4rem;
    padding-block-end: 5rem;
  }

  .top {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
    min-block-size: var(--bar);
    padding: 0.5rem 1.25rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--paper);
  }

  .back {
    color: var(--_muted);
    font-weight: 600;
  }

  .back::before {
    content: '←';
    margin-inline-end: 0.4em;
  }

  .back:dir(rtl)::before {
    content: '→';
  }

  .pill {
    padding-inline: 0.6em;
    border-radius: 1em;
    background: var(--_surface);
    font-size: 0.85rem;
    font-weight: 600;
    line-height: 1.7;
  }

  .pill[data-status='PUBLISHED'] {
    color: var(--yes);
  }

  .pill[data-status='SCHEDULED'] {
    color: var(--wait);
  }

  .pill[data-status='WITHDRAWN'],
  .state[data-state='refused'],
  .state[data-state='conflict'] {
    color: var(--_danger);
  }

  .state {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .state[data-state='on-device'] {
    color: var(--wait);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }

  .top .acts {
    margin-inline-start: auto;
  }

  .live {
    padding: 0.35rem 0.8rem;
    color: var(--_muted);
    font-weight: 500;
  }

  .grave {
    border-color: transparent;
    background: light-dark(#b3261e, #ff9d94);
    color: light-dark(#ffffff, #2a0d0a);
  }

  .grave:hover {
    background: light-dark(#8f1d17, #ffb8b1);
  }

  .grave-text {
    color: var(--_danger);
  }

  .refused {
    padding: 0.5rem 1.25rem;
  }

  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20rem;
    gap: 2rem;
    max-inline-size: 76rem;
    margin-inline: auto;
    padding: 1.5rem 1.25rem;
  }

  .paper {
    display: grid;
    align-content: start;
    gap: 0.25rem;
    inline-size: 100%;
    max-inline-size: 46rem;
    margin-inline: auto;
  }

  .paper textarea {
    inline-size: 100%;
    padding: 0.25rem 0;
    border: 0;
    border-radius: 2px;
    background: none;
    resize: none;
    field-sizing: content;
    text-align: start;
    overflow: hidden;
  }

  .paper textarea::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .paper .kicker {
    min-block-size: 0;
    color: var(--_accent);
    font-weight: 700;
  }

  .paper .headline {
    font-size: clamp(1.6rem, 4cqi, 2.4rem);
    font-weight: 800;
    line-height: 1.3;
  }

  .paper .standfirst {
    margin-block-end: 1rem;
    color: var(--_muted);
    font-size: 1.15rem;
  }

  .details {
    display: grid;
    align-content: start;
    gap: 1rem;
  }

  .details .card {
    display: grid;
    gap: 0.6rem;
    padding: 1rem;
  }

  .details .hint {
    margin-block-start: -0.35rem;
    font-size: 0.8rem;
  }

  .details .hint:empty {
    display: none;
  }

  .middle {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    padding: 4rem 1rem;
    text-align: center;
  }

  dialog[open],
  .ask {
    display: grid;
    gap: 0.9rem;
  }

  dialog.wide {
    inline-size: min(48rem, calc(100vi - 1.5rem));
  }

  .differences {
    max-block-size: 40vb;
    padding: 0.75rem;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    overflow-y: auto;
  }

  .difference {
    margin: 0;
  }

  .difference dt {
    color: var(--_muted);
    font-size: 0.85rem;
    font-weight: 600;
  }

  .difference dd {
    margin: 0 0 0.75rem;
    white-space: pre-line;
  }

  ins,
  del {
    border-radius: 2px;
    color: inherit;
  }

  ins {
    background: light-dark(#d4f3df, #174a2b);
    text-decoration: none;
  }

  del {
    background: light-dark(#fbdcd9, #5a211c);
  }

  .preview[open] {
    grid-template-rows: auto 1fr;
    inline-size: calc(100vi - 1.5rem);
    max-inline-size: 90rem;
    block-size: calc(100vb - 1.5rem);
  }

  .preview iframe {
    inline-size: 100%;
    block-size: 100%;
    margin-inline: auto;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: #ffffff;
  }

  .preview[data-narrow] iframe {
    inline-size: min(24rem, 100%);
  }

  .preview-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .revision-list {
    max-block-size: 32vb;
    overflow-y: auto;
  }

  .revision-list button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    inline-size: 100%;
    padding: 0.4rem 0.6rem;
    text-align: start;
  }

  .revision-list button[aria-pressed='true'] {
    background: var(--chosen);
    color: var(--_ink);
  }

  @container (inline-size < 56rem) {
    .sheet {
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
  }

  @media (width < 40rem) {
    .top {
      position: static;
      padding-inline: 0.6rem;
    }

    .root {
      --bar: 0;
    }

    .top .acts {
      margin-inline-start: 0;
    }

    .sheet {
      padding-inline: 0.6rem;
    }
  }
`;
