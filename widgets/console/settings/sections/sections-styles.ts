import { css } from 'lit';

export const sectionsStyles = css`
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 1.25rem;
    /* However deep it lies, a narrow screen leaves room for its name. */
    padding-inline-start: calc(1.25rem + min(var(--_depth, 0) * min(1.25rem, 3%), 30%));
  }

  li + li {
    border-block-start: 1px solid var(--_rule);
  }

  .what {
    display: grid;
    min-inline-size: 0;
    justify-items: start;
    overflow-wrap: anywhere;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
