import { css } from 'lit';

/** The room of an advertisement is kept before it is there, in its proportions where the page is narrower. */
export const placementStyles = css`
  .root {
    inline-size: 100%;
    max-inline-size: calc(var(--_width) * 1px);
    margin-inline: auto;
  }

  .label {
    block-size: 1.75em;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.75;
    text-align: center;
    white-space: nowrap;
    text-overflow: ellipsis;
  }

  .box {
    position: relative;
    overflow: hidden;
    aspect-ratio: var(--_width) / var(--_height);
    background: var(--_surface);
    /* Of a frame it is the corner from which it is drawn smaller, whatever the direction of the page. */
    direction: ltr;
  }

  .box.full {
    background: none;
  }

  a,
  img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  img {
    object-fit: contain;
  }

  iframe {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border: 0;
    color-scheme: light;
    transform-origin: 0 0;
    scale: min(1, tan(atan2(100cqi, calc(var(--_width) * 1px))));
  }

  @media print {
    :host {
      display: none;
    }
  }
`;
