import { css } from 'lit';
import { formStyles } from './form-styles.ts';

const threadStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_gap);
    min-block-size: 2.75em;
  }

  .heading {
    font-size: 1.375em;
    font-weight: 700;
  }

  .order {
    display: flex;
    gap: 0.25em;
    margin-inline: -0.5em;
    font-size: 0.875em;
  }

  .quiet {
    min-block-size: 2em;
    padding-inline: 0.5em;
    border-color: transparent;
    color: var(--_muted);
    font-weight: 500;
  }

  .quiet[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.45em;
  }

  .comments > li {
    padding-block: calc(var(--_gap) * 1.1) calc(var(--_gap) * 0.6);
    border-block-start: 1px solid var(--_rule);
  }

  .replies {
    margin-block-start: 0.25em;
    padding-inline-start: var(--_gap);
    border-inline-start: 2px solid var(--_rule);
  }

  .replies > li {
    padding-block: 0.5em;
  }

  .replies .replies {
    padding-inline-start: 0;
    border: 0;
  }

  .comment:focus {
    outline: none;
  }

  .comment:focus-visible {
    outline: 2px solid var(--gazette-focus, var(--_accent));
    outline-offset: 6px;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    font-size: 0.875em;
  }

  .meta > :not(.author) {
    color: var(--_muted);
  }

  .author {
    font-size: 1.0715em;
    font-weight: 700;
  }

  .body {
    margin-block-start: 0.2em;
    text-align: start;
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }

  .body a {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  .pending {
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    font-style: normal;
  }

  .comment .quiet {
    margin-inline-start: -0.5em;
    font-size: 0.875em;
  }

  .more {
    margin-block: 0.75em;
  }

  .more.quiet {
    margin-block: 0.25em;
    margin-inline-start: calc(var(--_gap) - 0.5em);
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .message {
    padding-block: var(--_gap);
  }

  .skeleton .form {
    display: grid;
    gap: var(--_gap);
    align-content: start;
  }

  .skeleton .comment {
    min-block-size: 6em;
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_rule);
  }

  .bar.heading {
    inline-size: 8em;
    block-size: 1em;
  }

  .bar.text {
    block-size: 7.5em;
  }

  .bar.line {
    block-size: 2.75em;
  }

  .bar.button {
    inline-size: 8em;
    block-size: 2.75em;
  }

  .bar.name {
    inline-size: 7em;
    block-size: 0.8em;
    margin-block-end: 0.8em;
  }

  .bar.words {
    inline-size: 80%;
    block-size: 0.8em;
  }
`;

export const commentsStyles = [threadStyles, formStyles];
