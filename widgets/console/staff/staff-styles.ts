import { css } from 'lit';

export const staffStyles = css`
  .root {
    display: grid;
    gap: 1.25rem;
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  form {
    display: grid;
    gap: 0.75rem;
    padding: 1.25rem;
  }

  form button {
    justify-self: start;
  }

  fieldset label {
    display: block;
    padding-inline-start: min(var(--_depth, 0) * 1.25rem, 30%);
  }

  ul {
    display: grid;
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
    padding: 0.75rem 1.25rem;
  }

  li + li {
    border-block-start: 1px solid var(--_rule);
  }

  .who {
    display: grid;
    overflow-wrap: anywhere;
  }

  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    margin-block-end: 0.4rem;
    padding: 0;
    font-weight: 600;
  }

  section {
    display: grid;
    gap: 0.75rem;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }

  .link {
    inline-size: 100%;
  }
`;
