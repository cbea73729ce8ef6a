import { css } from 'lit';

/** The form's height is the same with and without its skeleton; messages take their line only when there is one. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 0.75em;
    align-content: start;
    min-block-size: 22em;
    padding-block: 0.5em calc(var(--_gap) * 1.25);
  }

  .root[dir='rtl'] .form {
    min-block-size: 23em;
  }

  li .form,
  .root[dir='rtl'] li .form {
    min-block-size: 0;
    margin-block: 0.75em 1em;
    padding-block: 0.25em;
    padding-inline-start: var(--_gap);
    border-inline-start: 2px solid var(--_accent);
  }

  .title {
    font-size: 1.0625em;
    font-weight: 700;
  }

  .field {
    display: grid;
    gap: 0.25em;
  }

  /* Where a script does without it: with the reader's first turn to the form, which moves nothing that was read. */
  .form:not(.begun, [action], li *) > .email {
    display: none;
  }

  label {
    font-size: 0.875em;
    font-weight: 600;
  }

  textarea,
  input {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.55em 0.75em;
    border: 1px solid var(--_field);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
  }

  input {
    max-inline-size: 26em;
  }

  textarea {
    min-block-size: 7.5em;
    resize: vertical;
  }

  textarea:focus-visible,
  input:focus-visible {
    outline-offset: 0;
  }

  .error:empty,
  .notice:empty {
    position: absolute;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .primary {
    border-color: transparent;
    background: var(--_button);
    color: var(--_on-button);
  }

`;
