import { css } from 'lit';

/** Of what opens under a comment; taken up by the widget when it is first needed. */
export const participationStyles = css`
  .primary:hover {
    background: color-mix(in srgb, var(--_button) 88%, #000);
  }

  [aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .error {
    color: var(--_danger);
    font-size: 0.875em;
    font-weight: 600;
  }

  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.85;
  }

  .notice {
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }

  .notice:empty {
    padding: 0;
    border: 0;
  }

  .notice.refusal,
  .notice.failure {
    border-color: var(--_danger);
  }

  .like[aria-pressed='true'] {
    color: var(--_danger);
    font-weight: 700;
  }

  .pending[part='pending'] {
    padding: 0.35em 0.75em;
    border-inline-start: 3px solid var(--_accent);
    background: var(--_surface);
  }

  label.field input {
    font-weight: 400;
  }

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

  .meta a {
    color: var(--_accent);
    text-decoration: underline;
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

  .ruling {
    display: grid;
    justify-items: start;
    gap: 0.4em;
    margin-block: 0.5em;
    padding: 0.6em 0.9em;
    border-inline-start: 3px solid var(--_danger);
    background: var(--_surface);
    font-size: 0.9375em;
  }

  .ruling q {
    display: block;
    font-style: normal;
  }

  .own-data {
    margin-block-start: var(--_gap);
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_rule);
    font-size: 0.875em;
  }

  .own-data > .quiet {
    margin-inline-start: -0.5em;
  }

  .own-data > p,
  .own-data > .buttons {
    margin-block: 0.5em;
    max-inline-size: 40em;
  }

  .said:not(:empty) {
    position: sticky;
    z-index: 2;
    inset-block-end: 1em;
    inline-size: fit-content;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
    padding: 0.6em 1.1em;
    border: 1px solid rgb(255 255 255 / 25%);
    border-radius: var(--_radius);
    background: #1f2328;
    color: #fff;
    box-shadow: 0 2px 8px rgb(0 0 0 / 30%);
    clip-path: none;
    white-space: normal;
  }

  .primary.danger {
    background: #b3261e;
    color: #fff;
  }
`;
