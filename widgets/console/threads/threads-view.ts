import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { webAddress } from '../../context/web-address.ts';
import { plural } from '../../strings/plural.ts';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import closeThread from './close-thread.graphql';
import hideThread from './hide-thread.graphql';
import openThread from './open-thread.graphql';
import threadAt from './thread-at.graphql';
import type { ThreadAtQuery, ThreadState } from './thread-at.graphql';

type Thread = Omit<NonNullable<ThreadAtQuery['conversation']>, 'article'> & { article?: { headline: string } | null };

/** A conversation by the address of its page: whether it goes on, and the ways to close, hide and open it. */
export class ThreadsView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
      .root {
        display: grid;
        gap: 1rem;
        max-inline-size: 44rem;
        margin-inline: auto;
        padding: 1.25rem 1.25rem 5rem;
      }

      .card {
        display: grid;
        gap: 0.75rem;
        padding: 1.25rem;
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      form .acts > .field {
        flex: 1 1 16rem;
      }

      form .acts {
        align-items: end;
      }

      form button {
        min-block-size: 2.5rem;
      }

      @container (inline-size < 40rem) {
        .root {
          padding-inline: 0.6rem;
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    thread: { state: true },
    error: { state: true },
    /** The address that is spoken of, also where nothing public stands there. */
    address: { state: true },
  };

  declare thread: Thread | undefined;
  declare error: string;
  declare address: string;

  constructor() {
    super();
    this.error = '';
    this.address = '';
  }

  override render(): unknown {
    const { strings } = this.desk;
    return html`<div class="root">
      <h1 class="title">${strings.threadTitle}</h1>
      <p class="quiet">${strings.threadHint}</p>
      <form novalidate @submit=${this.#find}>
        <div class="acts">
          <label class="field" for="url"
            >${strings.threadAddress}
            <input
              id="url"
              name="url"
              type="url"
              dir="ltr"
              placeholder="https://"
              autocomplete="off"
              aria-invalid=${Boolean(this.error)}
              aria-describedby="url-error"
          /></label>
          <button class="primary" type="submit">${strings.find}</button>
        </div>
        <p class="error" id="url-error" role="alert">${this.error}</p>
      </form>
      ${this.address ? this.#threadView() : nothing}
    </div>`;
  }

  #threadView(): TemplateResult {
    const { strings, locale, go } = this.desk;
    const { thread } = this;
    const acts: readonly ThreadState[] = ['OPEN', 'CLOSED', 'HIDDEN'];
    return html`<section class="card" aria-label=${thread?.article?.headline ?? this.address}>
      <h2 dir="auto">${thread?.article?.headline ?? this.address}</h2>
      ${
        thread
          ? html`<p>
              <strong id="state" tabindex="-1">${strings.threadStates[thread.state]}</strong> ·
              ${plural(thread.commentCount, strings.waiting, locale)}
            </p>`
          : html`<p class="quiet">${strings.noThread}</p>`
      }
      <div class="acts">
        ${acts
          .filter((state) => state !== thread?.state)
          .map(
            (state) =>
              html`<button type="button" @click=${() => void this.#change(state)}>
                ${strings.threadActs[state]}
              </button>`,
          )}
        ${thread ? html`<button class="plain" type="button" @click=${() => go({ view: 'queue', thread: thread.id })}>${strings.readQueue}</button>` : nothing}
      </div>
    </section>`;
  }

  readonly #find = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, strings } = this.desk;
    const given = fieldText(event, 'url');
    const url = /^https?:\/\//i.test(given) ? webAddress(given)?.href : undefined;
    this.error = url ? '' : strings.invalidAddress;
    if (!url) return this.focusOn('url');
    try {
      const { conversation: thread } = await connection.ask(threadAt, { url });
      this.thread = thread ?? undefined;
      this.address = url;
    } catch {
      this.error = strings.failed;
    }
  };

  async #change(state: ThreadState): Promise<void> {
    const { strings, say } = this.desk;
    const { article } = this.thread ?? {};
    try {
      const answer = await this.#send(state);
      if (answer.__typename !== 'ThreadStatePayload') return say(fill(strings.notDone, { message: answer.message }));
      this.thread = { ...answer.thread, article: article ?? null };
      say(fill(strings.threadChanged, { state: strings.threadStates[answer.thread.state] }));
      await this.focusOn('state');
    } catch {
      say(strings.notSent);
    }
  }

  async #send(state: ThreadState) {
    const { connection } = this.desk;
    const at = { url: this.address };
    switch (state) {
      case 'OPEN':
        return (await connection.ask(openThread, at)).openThread;
      case 'CLOSED':
        return (await connection.ask(closeThread, at)).closeThread;
      case 'HIDDEN':
        return (await connection.ask(hideThread, at)).hideThread;
    }
  }
}
