import { css } from 'lit';

export const settingsStyles = css`
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    max-inline-size: 60rem;
    margin-inline: auto;
    padding: 1.25rem 1.25rem 5rem;
  }

  form,
  .embed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    padding: 1.25rem;
  }

  form > button,
  .embed > button {
    justify-self: start;
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

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .field,
  .error {
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  .hint {
    color: var(--_muted);
    font-weight: 400;
  }

  summary {
    min-block-size: 2.25rem;
    font-weight: 600;
    cursor: pointer;
  }

  details > fieldset {
    margin-block-start: 0.75rem;
  }
`;
