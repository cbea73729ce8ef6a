import { html } from '@lit-labs/ssr';
import type { Edition } from '../edition.ts';
import type { Page } from '../layout/page.ts';

/** There is nothing at this address. */
export function notFoundPage({ strings, ...edition }: Edition): Page {
  return notice(404, strings.notFoundTitle, strings.notFoundText, strings.backHome, edition.frontPath());
}

/** There was an article at this address; of it nothing is told but that. */
export function withdrawnPage({ strings, ...edition }: Edition): Page {
  return notice(410, strings.withdrawnTitle, strings.withdrawnText, strings.backHome, edition.frontPath());
}

function notice(status: number, title: string, text: string, back: string, path: string): Page {
  return {
    status,
    title,
    description: text,
    kind: 'website',
    main: html`<div class="notice">
      <p class="notice-status" aria-hidden="true">${status}</p>
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href=${path}>${back}</a></p>
    </div>`,
  };
}
