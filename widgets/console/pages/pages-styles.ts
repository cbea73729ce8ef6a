import { css } from 'lit';

export const pagesStyles = css`
  gazette-console-text {
    padding: 0.5rem 1.25rem 1.25rem;
  }
`;
