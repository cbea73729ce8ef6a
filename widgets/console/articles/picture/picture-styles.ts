import { css } from 'lit';

export const pictureStyles = css`
  :host {
    display: block;
  }

  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    border-radius: var(--_radius);
  }

  .root[data-over] {
    outline: 2px dashed var(--_accent);
    outline-offset: 0.4rem;
  }

  .empty {
    padding: 1.5rem 1rem;
    border: 1px dashed var(--_field);
    border-radius: var(--_radius);
    text-align: center;
  }

  /* A picture has its left and its right whatever the language. */
  .frame {
    position: relative;
    direction: ltr;
    border-radius: var(--_radius);
    overflow: hidden;
    cursor: crosshair;
    touch-action: none;
  }

  .frame img {
    display: block;
    inline-size: 100%;
    user-select: none;
  }

  .point {
    position: absolute;
    inset-inline-start: var(--x);
    inset-block-start: var(--y);
    inline-size: 1.75rem;
    block-size: 1.75rem;
    border: 3px solid #ffffff;
    border-radius: 50%;
    background: rgb(21 95 184 / 45%);
    box-shadow: 0 0 0 2px #10141a;
    translate: -50% -50%;
    cursor: grab;
  }

  .point:focus-visible {
    outline: 3px solid #ffd24a;
    outline-offset: 3px;
  }

  .crops {
    display: grid;
    grid-template-columns: 16fr 9fr;
    gap: 0.6rem;
    align-items: start;
  }

  .crops figure {
    display: grid;
    gap: 0.2rem;
    margin: 0;
  }

  .crops img {
    inline-size: 100%;
    border-radius: 4px;
    object-fit: cover;
    object-position: var(--x) var(--y);
  }

  .wide img {
    aspect-ratio: 16 / 9;
  }

  .square img {
    aspect-ratio: 1;
  }

  .crops figcaption,
  .hint {
    font-size: 0.8rem;
  }

  .hint:empty {
    display: none;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }

  /* The field itself speaks two languages at once: its words are the label's. */
  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.25rem;
    padding-inline: 0.8rem;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: var(--card);
    font-weight: 600;
    overflow: hidden;
    cursor: pointer;
  }

  .file:hover {
    background: var(--_surface);
  }

  .file:focus-within {
    outline: 2px solid var(--gazette-focus, var(--_accent));
    outline-offset: 2px;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    opacity: 0;
    cursor: pointer;
  }

  .plain {
    min-block-size: 1.75rem;
  }

  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
`;
