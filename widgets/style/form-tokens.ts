import { css } from 'lit';

/** The colours of what readers press and are warned by, for elements that have such. */
export const formTokens = css`
  :host {
    --_button: var(--gazette-button, #155fb8);
    --_on-button: var(--gazette-on-button, #fff);
    --_danger: var(--gazette-danger, color-mix(in oklab, #d3302f 70%, currentColor));
  }
`;
