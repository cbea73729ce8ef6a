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
    min-block-size: 2.5em;
    padding-inline: 0.5em;
    border: 1px solid var(--_rule);
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
  }

  .order option {
    background: Canvas;
    color: CanvasText;
  }

  .quiet {
    min-block-size: 2.25em;
    min-inline-size: 2.25em;
    padding-inline: 0.5em;
    border-color: transparent;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 500;
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

  .heading:focus {
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

  .meta > :not(.author, .badge) {
    color: var(--_muted);
  }

  .author {
    font-size: 1.0625em;
    font-weight: 700;
  }

  .body {
    max-inline-size: 44em;
    margin-block-start: 0.25em;
    text-align: start;
    unicode-bidi: plaintext;
    white-space: pre-wrap;
  }

  .body a {
    color: var(--_accent);
    text-decoration: underline;
  }

  .pending {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .badge {
    padding-inline: 0.5em;
    border: 1px solid currentColor;
    border-radius: 1em;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }

  .body.folded {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 10;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-inline-start: -0.5em;
  }

  .like span {
    font-size: 1.25em;
  }

  .said,
  .trap {
    position: absolute;
    overflow: hidden;
    inline-size: 1px;
    block-size: 1px;
    min-block-size: 0;
    padding: 0;
    border: 0;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .more {
    margin-block: 0.75em;
  }

  .more.quiet {
    margin-block: 0.25em;
    margin-inline-start: calc(var(--_gap) - 0.5em);
    color: var(--_accent);
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
    block-size: 1em;
  }

  .bar.text {
    block-size: 7.5em;
  }

  .bar.line,
  .bar.button {
    block-size: 2.75em;
  }

  .bar.heading,
  .bar.button,
  .bar.name {
    inline-size: 8em;
  }

  .bar.name {
    block-size: 0.8em;
    margin-block-end: 0.8em;
  }

  .bar.words {
    inline-size: 80%;
    block-size: 0.8em;
  }
`;

export const commentsStyles = [threadStyles, formStyles];
