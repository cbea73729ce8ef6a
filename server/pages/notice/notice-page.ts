import { html } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Edition } from '../edition.ts';
import type { Page } from '../layout/page.ts';

/** There is nothing at this address. */
export function notFoundPage(edition: Edition): Page {
  const { notFoundTitle, notFoundText } = edition.strings;
  return notice(edition, { status: 404, title: notFoundTitle, text: notFoundText });
}

/** There was an article at this address; of it nothing is told but that, and why it was withdrawn. */
export function withdrawnPage(edition: Edition, reason: string | undefined): Page {
  const { withdrawnTitle, withdrawnText } = edition.strings;
  return notice(edition, { status: 410, title: withdrawnTitle, text: withdrawnText, reason });
}

interface Notice {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly reason?: string | undefined;
}

function notice(edition: Edition, { status, title, text, reason }: Notice): Page {
  return {
    status,
    title,
    description: text,
    kind: 'website',
    main: html`<div class="notice">
      <p class="notice-status" aria-hidden="true">${status}</p>
      <h1>${title}</h1>
      <p>${text}</p>
      ${reason ? html`<p>${reason}</p>` : nothing}
      <p><a href=${edition.frontPath()}>${edition.strings.backHome}</a></p>
    </div>`,
  };
}
