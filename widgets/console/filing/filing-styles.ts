import { css } from 'lit';

export const filingStyles = css`
  li form {
    flex: 1 1 100%;
    min-inline-size: 0;
    padding: 0;
  }

  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  fieldset .field {
    font-weight: 500;
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    font-weight: 600;
  }

  .check {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }

  .hint {
    font-weight: 400;
  }

  .danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }

  .find {
    flex: 1 1 14rem;
    padding: 0;
  }

  .find input {
    inline-size: 100%;
  }

  .find + button {
    align-self: stretch;
  }
`;
