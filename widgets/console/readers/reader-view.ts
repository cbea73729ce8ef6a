import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { fullTime } from '../../format/time.ts';
import { timeView } from '../../format/time-view.ts';
import { ConsoleView } from '../app/console-view.ts';
import { fieldText } from '../app/field-text.ts';
import { fill } from '../strings/console-languages.ts';
import banReader from './ban-reader.graphql';
import liftBan from './lift-ban.graphql';
import document from './reader-history.graphql';
import type { ReaderHistoryQuery } from './reader-history.graphql';

type History = NonNullable<ReaderHistoryQuery['readerHistory']>;

/** Days of a suspension; undefined = for good. */
const terms = { day: 1, week: 7, month: 30, forever: undefined } as const;
type Term = keyof typeof terms;

/** A reader's conduct so far, and the way to keep them out for a time or for good. */
export class ReaderView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
      .root,
      form {
        display: grid;
        gap: 0.6rem;
      }

      ol {
        display: grid;
        gap: 0.35rem;
      }

      li {
        padding-inline-start: 0.75rem;
        border-inline-start: 3px solid var(--_rule);
      }

      .meta {
        color: var(--_muted);
        font-size: 0.85rem;
      }

      .clip {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }

      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .banned {
        color: var(--_danger);
        font-weight: 600;
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    readerId: { attribute: false },
    name: { attribute: false },
    history: { state: true },
    isAsking: { state: true },
    error: { state: true },
  };

  declare readerId: string;
  declare name: string;
  declare history: History | undefined;
  declare isAsking: boolean;
  declare error: string;

  #asked = '';

  constructor() {
    super();
    this.isAsking = false;
    this.error = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('readerId') && !changed.has('desk')) return;
    const wish = `${this.readerId} ${this.desk.session}`;
    if (wish === this.#asked) return;
    this.#asked = wish;
    if (changed.has('readerId')) this.isAsking = false;
    void this.#read();
  }

  async #read(): Promise<void> {
    const { readerId } = this;
    try {
      const { readerHistory } = await this.desk.connection.ask(document, { readerId });
      if (readerId === this.readerId) this.history = readerHistory ?? undefined;
    } catch {
      this.error = this.desk.strings.failed;
    }
  }

  override render(): unknown {
    const { strings, locale, may } = this.desk;
    const { history } = this;
    if (!history) return html`<p class="quiet">${this.error || strings.loading}</p>`;
    const number = new Intl.NumberFormat(locale);
    const ban = history.bans.find(({ isInForce }) => isInForce);
    return html`<div class="root">
      <p>
        ${fill(strings.counts, { approved: number.format(history.approvedCount), rejected: number.format(history.rejectedCount) })}
      </p>
      ${
        ban
          ? html`<p class="banned">
                ${ban.until ? fill(strings.bannedUntil, { time: fullTime(new Date(ban.until), locale) }) : strings.bannedForGood}
              </p>
              <p dir="auto">${ban.reason} <span class="meta">${ban.staffName}</span></p>`
          : nothing
      }
      ${
        may('READERS_BAN')
          ? html`<p class="links">
              ${
                ban
                  ? html`<button id="lift" type="button" @click=${this.#lift}>${strings.lift}</button>`
                  : html`<button id="ban" class="no" type="button" aria-expanded=${this.isAsking} @click=${this.#ask}>
                      ${strings.ban}
                    </button>`
              }
            </p>`
          : nothing
      }
      ${this.isAsking && !ban ? this.#formView() : nothing}
      <h3>${fill(strings.historyOf, { name: history.reader.name || this.name })}</h3>
      <ol role="list">
        ${history.comments.nodes.map(
          ({ status, createdAt, body }) =>
            html`<li>
              <p class="meta">${strings.statuses[status]} · ${timeView(createdAt, locale)}</p>
              <p class="clip" dir="auto">${body.text}</p>
            </li>`,
        )}
      </ol>
    </div>`;
  }

  #formView(): TemplateResult {
    const { strings } = this.desk;
    return html`<form
      class="card"
      novalidate
      aria-label=${fill(strings.banTitle, { name: this.name })}
      @submit=${this.#ban}
    >
      <label class="field" for="reason"
        >${strings.banWhy}
        <input
          id="reason"
          name="reason"
          maxlength="500"
          dir="auto"
          autocomplete="off"
          aria-invalid=${Boolean(this.error)}
          aria-describedby="ban-error"
      /></label>
      <p class="error" id="ban-error" role="alert">${this.error}</p>
      <label class="field"
        >${strings.banUntil}
        <select name="term">
          ${Object.keys(terms).map((term) => html`<option value=${term} ?selected=${term === 'week'}>${strings.banTerms[term as Term]}</option>`)}
        </select></label
      >
      <p class="links">
        <button class="primary" type="submit">${strings.banNow}</button>
        <button class="plain" type="button" @click=${() => this.#close()}>${strings.cancel}</button>
      </p>
    </form>`;
  }

  readonly #ask = (): void => {
    this.isAsking = !this.isAsking;
    this.error = '';
    if (this.isAsking) void this.focusOn('reason');
  };

  #close(): void {
    this.isAsking = false;
    void this.focusOn('ban');
  }

  readonly #ban = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { connection, strings, say } = this.desk;
    const reason = fieldText(event, 'reason');
    const days = terms[fieldText(event, 'term') as Term];
    this.error = reason ? '' : strings.enterReason;
    if (!reason) return this.focusOn('reason');
    const until = days === undefined ? null : new Date(Date.now() + days * 86_400_000).toISOString();
    try {
      const { banReader: answer } = await connection.ask(banReader, {
        input: { readerId: this.readerId, reason, until },
      });
      if (answer.__typename !== 'BanReaderPayload') {
        this.error = answer.message;
        return;
      }
      this.isAsking = false;
      await this.#read();
      say(fill(strings.banned, { name: this.name }));
      await this.focusOn('lift');
    } catch {
      this.error = strings.notSent;
    }
  };

  readonly #lift = async (): Promise<void> => {
    const { connection, strings, say } = this.desk;
    try {
      const { liftBan: answer } = await connection.ask(liftBan, { readerId: this.readerId });
      if (answer.__typename !== 'LiftBanPayload') return say(fill(strings.notDone, { message: answer.message }));
      await this.#read();
      say(strings.lifted);
      await this.focusOn('ban');
    } catch {
      say(strings.notSent);
    }
  };
}
