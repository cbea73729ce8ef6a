import { html, nothing } from 'lit';
import { webAddress } from '../context/web-address.ts';
import { query } from '../transport/graphql-client.ts';
import contactDocument from './contact.graphql';
import type { ThreadHost } from './thread-host.ts';

/** Where the publisher is reached about content: asked for when somebody opens a form that says so. */
export class PublisherContact {
  readonly #host: ThreadHost;
  #contact: string | null | undefined;

  constructor(host: ThreadHost) {
    this.#host = host;
  }

  /** A sentence with `{contact}` in it, as a link; nothing while it is not known, or where there is none. */
  view(sentence: string): unknown {
    if (this.#contact === undefined) void this.#ask();
    if (!this.#contact) return undefined;
    const [before, after] = sentence.split('{contact}');
    const address = /^https?:/i.test(this.#contact) ? webAddress(this.#contact)?.href : `mailto:${this.#contact}`;
    return html`<p class="meta" part="contact">${before}<a href=${address ?? nothing} dir="ltr">${this.#contact}</a>${after}</p>`;
  }

  async #ask(): Promise<void> {
    this.#contact = null;
    try {
      const { site } = await query(this.#host.endpoint, contactDocument, {}, new AbortController().signal);
      this.#contact = site.contact;
      this.#host.redraw();
    } catch {
      // The form serves its purpose without it.
    }
  }
}
