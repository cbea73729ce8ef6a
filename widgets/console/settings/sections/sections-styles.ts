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
  }

  li[aria-level='2'] {
    padding-inline-start: 2.5rem;
  }

  li[aria-level='3'] {
    padding-inline-start: 3.75rem;
  }

  li[aria-level='4'] {
    padding-inline-start: 5rem;
  }

  li + li {
    border-block-start: 1px solid var(--_rule);
  }

  li form {
    flex: 1 1 100%;
    padding: 0;
  }

  .what {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
