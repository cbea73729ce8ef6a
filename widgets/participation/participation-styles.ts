import { css } from 'lit';

/** Of what opens under a comment; taken up by the widget when it is first needed. */
export const participationStyles = css`
  .panel:focus {
    outline: none;
  }

  .panel > p,
  .panel > .buttons {
    margin-block: 0.5em;
  }

  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    padding-block: 0.25em;
  }

  .menu .quiet {
    margin: 0;
    padding-inline: 0.9em;
    border-color: var(--_rule);
    color: var(--_ink);
  }

  .panel .form {
    min-block-size: 0;
    margin-block: 0.5em 1em;
  }

  fieldset {
    display: grid;
    gap: 0.1em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    margin-block-end: 0.35em;
    font-weight: 700;
  }

  .choice {
    display: flex;
    gap: 0.6em;
    align-items: start;
    padding-block: 0.3em;
    font-size: 1em;
    font-weight: 400;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    min-block-size: 0;
    margin-block: 0.25em;
    accent-color: var(--_button);
  }

  .primary.danger {
    background: #b3261e;
    color: #fff;
  }
`;
