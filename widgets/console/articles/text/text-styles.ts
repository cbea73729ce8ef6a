import { css } from 'lit';

export const textStyles = css`
  .tools {
    position: sticky;
    inset-block-start: var(--bar, 0);
    z-index: 1;
    display: flex;
    gap: 0.1rem;
    margin-block-end: 0.5rem;
    padding: 0.2rem;
    border: 1px solid var(--_rule);
    border-radius: 10px;
    background: var(--card);
    overflow-x: auto;
    scrollbar-width: none;
  }

  .tools button {
    display: grid;
    flex: none;
    place-items: center;
    min-inline-size: 2.4rem;
    min-block-size: 2.4rem;
    padding: 0;
  }

  .tools button[aria-pressed='true'] {
    background: var(--chosen);
    color: var(--_accent);
  }

  .tools:dir(rtl) :is([data-tool='bullets'], [data-tool='undo'], [data-tool='redo']) svg {
    scale: -1 1;
  }

  .ProseMirror {
    position: relative;
    min-block-size: 18rem;
    padding-block: 0.5rem 4rem;
    font-size: 1.125rem;
    line-height: 1.75;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-variant-ligatures: none;
    outline: none;
  }

  #text {
    position: relative;
  }

  #text[data-hint]:not([data-hint=''])::before {
    content: attr(data-hint);
    position: absolute;
    inset-block-start: 0.5rem;
    inset-inline-start: 0;
    color: var(--_muted);
    font-size: 1.125rem;
    line-height: 1.75;
    pointer-events: none;
  }

  .ProseMirror > * {
    margin-block: 0 1rem;
  }

  .ProseMirror :is(p, li, blockquote, h2, h3, h4, h5, h6, figcaption) {
    text-align: start;
  }

  .ProseMirror :is(h2, h3, h4, h5, h6) {
    margin-block: 1.6rem 0.5rem;
    font-weight: 750;
    line-height: 1.35;
  }

  .ProseMirror h2 {
    font-size: 1.5rem;
  }

  .ProseMirror h3 {
    font-size: 1.2rem;
  }

  .ProseMirror a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .ProseMirror :is(ul, ol) {
    padding-inline-start: 1.6em;
  }

  .ProseMirror ul {
    list-style: disc;
  }

  .ProseMirror ol {
    list-style: decimal;
  }

  .ProseMirror blockquote {
    margin-inline: 0;
    padding-inline-start: 1rem;
    border-inline-start: 3px solid var(--_accent);
    color: var(--_muted);
  }

  .ProseMirror pre {
    padding: 0.75rem;
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-x: auto;
  }

  .ProseMirror figure {
    margin-inline: 0;
    padding: 0.5rem;
    border: 1px solid var(--_rule);
    border-radius: 8px;
    background: var(--card);
  }

  .ProseMirror img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 4px;
  }

  .ProseMirror figcaption {
    padding-block-start: 0.4rem;
    color: var(--_muted);
    font-size: 0.9rem;
  }

  .ProseMirror figure > a:only-child {
    display: block;
    padding: 1.4rem 1rem;
    border-radius: 6px;
    background: var(--_surface);
    text-align: center;
    text-decoration: none;
  }

  .ProseMirror figure > a:only-child::before {
    content: '▶';
    margin-inline-end: 0.6em;
  }

  .ProseMirror-selectednode {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .ProseMirror table {
    inline-size: auto;
  }

  .ask {
    display: grid;
    gap: 0.8rem;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
