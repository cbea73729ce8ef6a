import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { webAddress } from '../../context/web-address.ts';
import { timeView } from '../../format/time-view.ts';
import { ConsoleView } from '../app/console-view.ts';
import document from './comment-context.graphql';
import type { BesideFragment, CommentContextQuery } from './comment-context.graphql';
import type { QueueComment } from './queue-list.ts';

type Context = NonNullable<CommentContextQuery['commentContext']>;

/** Moving on quickly through the list asks nothing about those one passes; milliseconds. */
const glance = 120;

/** What stands around a comment, what was decided about it, and who its writer is. */
export class DetailView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
      .root {
        display: grid;
        gap: 1.25rem;
      }

      section {
        display: grid;
        gap: 0.5rem;
      }

      .beside {
        padding: 0.4rem 0.75rem;
        border-inline-start: 3px solid var(--_rule);
      }

      .this {
        border-color: var(--_accent);
        background: var(--chosen);
      }

      .beside p:last-child {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 5;
        white-space: pre-line;
      }

      .meta {
        color: var(--_muted);
        font-size: 0.85rem;
      }

      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
      }

      .links a {
        color: var(--_accent);
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }

      h3 {
        color: var(--_muted);
        font-size: 0.85rem;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    comment: { attribute: false },
    context: { state: true },
    hasFailed: { state: true },
  };

  declare comment: QueueComment;
  declare context: Context | undefined;
  declare hasFailed: boolean;

  #request: AbortController | undefined;
  #asked = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
    this.#asked = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('comment') && !changed.has('desk')) return;
    const { comment, desk } = this;
    const wish = [comment.id, comment.status, desk.strings.language, desk.session].join(' ');
    if (wish === this.#asked) return;
    this.#asked = wish;
    void this.#read(comment.id);
  }

  async #read(id: string): Promise<void> {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    await new Promise((resolve) => setTimeout(resolve, glance));
    if (signal.aborted) return;
    const { connection, strings } = this.desk;
    try {
      const { commentContext } = await connection.ask(document, { id, language: strings.language }, signal);
      this.context = commentContext ?? undefined;
      this.hasFailed = false;
    } catch {
      if (!signal.aborted) this.hasFailed = true;
    }
  }

  override render(): unknown {
    const { strings } = this.desk;
    const { context } = this;
    if (this.hasFailed) {
      return html`<div class="root">
        <p role="status">${strings.failed}</p>
        <button type="button" @click=${() => void this.#read(this.comment.id)}>${strings.retry}</button>
      </div>`;
    }
    if (context?.comment.id !== this.comment.id) return html`<p class="quiet">${strings.loading}</p>`;
    return html`<div class="root">
      ${this.#reportsView(context)} ${this.#placeView(context)} ${this.#readerView(context)} ${this.#decisionsView(context)}
    </div>`;
  }

  #reportsView({ comment: { reports } }: Context): unknown {
    const { strings, locale } = this.desk;
    if (reports.length === 0) return nothing;
    return html`<section aria-labelledby="reports">
      <h2 id="reports">${strings.reportsTitle}</h2>
      ${reports.map(
        ({ reason, note, createdAt, handledAt }) =>
          html`<div class="beside">
            <p class="meta">
              <b>${strings.reportReasons[reason] ?? reason}</b> · ${timeView(createdAt, locale)} ·
              ${handledAt ? strings.reportDone : strings.reportWaits}
            </p>
            ${note ? html`<p dir="auto">${note}</p>` : nothing}
          </div>`,
      )}
    </section>`;
  }

  #placeView({ ancestors, before, after, replies, thread, article, comment }: Context): TemplateResult {
    const { strings, go } = this.desk;
    const page = webAddress(comment.permalink ?? article?.url ?? thread?.url);
    const isAlone = ancestors.length + before.length + after.length + replies.length === 0;
    return html`<section aria-labelledby="place">
      <h2 id="place">${strings.context}</h2>
      ${article ? html`<p><bdi>${article.headline}</bdi></p>` : nothing}
      <p class="links">
        ${page ? html`<a href=${page.href} target="_blank" rel="noopener">${strings.openPage}</a>` : nothing}
        ${thread ? html`<span class="meta">${strings.threadStates[thread.state]}</span>` : nothing}
        ${thread ? html`<button class="plain" type="button" @click=${() => go({ thread: thread.id })}>${strings.sameThread}</button>` : nothing}
      </p>
      ${isAlone ? html`<p class="quiet">${strings.alone}</p>` : nothing} ${this.#group(strings.above, ancestors)}
      ${
        before.length + after.length > 0
          ? html`<h3>${strings.beside}</h3>
              ${before.map((one) => this.#besideView(one))}
              <div class="beside this"><p class="meta">${strings.thisOne}</p></div>
              ${after.map((one) => this.#besideView(one))}`
          : nothing
      }
      ${this.#group(strings.answers, replies)}
    </section>`;
  }

  #group(title: string, comments: readonly BesideFragment[]): unknown {
    if (comments.length === 0) return nothing;
    return html`<h3>${title}</h3>
      ${comments.map((comment) => this.#besideView(comment))}`;
  }

  #besideView({ author, body, createdAt, status }: BesideFragment): TemplateResult {
    const { strings, locale } = this.desk;
    return html`<div class="beside">
      <p class="meta"><bdi>${author.name}</bdi> · ${timeView(createdAt, locale)} · ${strings.statuses[status]}</p>
      <p dir="auto">${body.text}</p>
    </div>`;
  }

  #readerView({ comment }: Context): TemplateResult {
    const { strings } = this.desk;
    return html`<section aria-labelledby="reader">
      <h2 id="reader">${strings.history}</h2>
      ${
        comment.reader
          ? html`<gazette-console-reader
              .desk=${this.desk}
              .readerId=${comment.reader.id}
              .name=${this.comment.author.name}
            ></gazette-console-reader>`
          : html`<p class="quiet">${strings.unknownReader}</p>`
      }
    </section>`;
  }

  #decisionsView({ comment: { decisions } }: Context): TemplateResult {
    const { strings, locale } = this.desk;
    return html`<section aria-labelledby="decisions">
      <h2 id="decisions">${strings.decisions}</h2>
      ${decisions.length > 0 ? nothing : html`<p class="quiet">${strings.noDecisions}</p>`}
      ${decisions.map(
        ({ to, reason, staffName, at }) =>
          html`<div class="beside">
            <p class="meta">
              ${strings.statuses[to]} · <bdi>${staffName ?? strings.automatic}</bdi> · ${timeView(at, locale)}
            </p>
            <p dir="auto">${reason.explanation}</p>
          </div>`,
      )}
    </section>`;
  }
}
