import { css } from 'lit';

/** Of the bar that tells of new articles: it lies over the list, so that nothing moves when it comes. */
export const newArticlesStyles = css`
  .news {
    display: flex;
    position: sticky;
    z-index: 1;
    inset-block-start: 1.75em;
    align-items: center;
    justify-content: center;
    block-size: 0;
  }

  .new {
    flex: none;
    min-block-size: 2.25em;
    padding-inline: 1em;
    border: 1px solid currentcolor;
    border-radius: 2em;
    font: inherit;
    font-size: 0.9375em;
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
    cursor: pointer;
  }
`;
