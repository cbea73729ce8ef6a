import { css } from 'lit';

/** Of the bar that tells of new comments: it lies over the list, so that nothing moves when it comes. */
export const liveStyles = css`
  .news {
    display: flex;
    position: sticky;
    z-index: 1;
    inset-block-start: 1.75em;
    align-items: center;
    justify-content: center;
    block-size: 0;
  }

  .new,
  .new:hover {
    flex: none;
    min-block-size: 2.25em;
    font-size: 0.9375em;
    border-color: transparent;
    border-radius: 2em;
    background: var(--_button);
    color: var(--_on-button);
    box-shadow: 0 2px 8px rgb(0 0 0 / 25%);
  }
`;
