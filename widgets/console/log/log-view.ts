import { css, html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { timeView } from '../../format/time-view.ts';
import { ConsoleView } from '../app/console-view.ts';
import document from './audit-log.graphql';
import type { AuditLogQuery } from './audit-log.graphql';

type Entry = AuditLogQuery['auditLog']['nodes'][number];

const pageSize = 50;

/** Who of the staff did what, the newest first. */
export class LogView extends ConsoleView {
  static override styles = [
    ConsoleView.styles,
    css`
      .root {
        display: grid;
        gap: 1rem;
        max-inline-size: 70rem;
        margin-inline: auto;
        padding: 1.25rem 1.25rem 5rem;
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1rem;
        align-items: center;
        justify-content: space-between;
      }

      .table {
        overflow-x: auto;
      }

      td:first-child {
        color: var(--_muted);
        white-space: nowrap;
      }

      @container (inline-size < 40rem) {
        .root {
          padding-inline: 0.6rem;
        }

        thead {
          position: absolute;
          clip-path: inset(50%);
        }

        tr,
        td {
          display: block;
        }

        td {
          padding-block: 0.15rem;
          border: 0;
        }

        tr {
          padding-block: 0.5rem;
          border-block-end: 1px solid var(--_rule);
        }
      }
    `,
  ];

  static override properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    entries: { state: true },
    next: { state: true },
    noun: { state: true },
    state: { state: true },
  };

  declare entries: readonly Entry[];
  /** Where the next page begins; null at the end. */
  declare next: string | null;
  declare noun: string;
  declare state: 'loading' | 'loaded' | 'failed';

  #asked = '';

  constructor() {
    super();
    this.entries = [];
    this.next = null;
    this.noun = '';
    this.state = 'loading';
  }

  override willUpdate(): void {
    const wish = [this.desk.route.site, this.noun, this.desk.session].join(' ');
    if (wish === this.#asked) return;
    this.#asked = wish;
    void this.#read(null);
  }

  async #read(after: string | null): Promise<void> {
    const asked = this.#asked;
    try {
      const { auditLog } = await this.desk.connection.ask(document, {
        first: pageSize,
        after,
        action: this.noun || null,
      });
      if (asked !== this.#asked) return;
      this.entries = after === null ? auditLog.nodes : [...this.entries, ...auditLog.nodes];
      this.next = auditLog.pageInfo.hasNextPage ? auditLog.pageInfo.endCursor : null;
      this.state = 'loaded';
    } catch {
      this.state = 'failed';
    }
  }

  override render(): unknown {
    const { strings } = this.desk;
    return html`<div class="root">
      <div class="head">
        <h1 class="title">${strings.logTitle}</h1>
        <label
          ><span class="unseen">${strings.logFilter}</span>
          <select @change=${(event: Event) => (this.noun = (event.target as HTMLSelectElement).value)}>
            <option value="">${strings.logAll}</option>
            ${Object.entries(strings.nouns).map(([noun, name]) => html`<option value=${noun}>${name}</option>`)}
          </select></label
        >
      </div>
      ${
        this.state === 'failed'
          ? html`<p role="status">
              ${strings.failed} <button type="button" @click=${() => void this.#read(null)}>${strings.retry}</button>
            </p>`
          : this.state === 'loading'
            ? html`<p class="quiet">${strings.loading}</p>`
            : this.entries.length === 0
              ? html`<p class="quiet">${strings.logEmpty}</p>`
              : this.#table()
      }
      ${this.next ? html`<button type="button" @click=${() => void this.#read(this.next)}>${strings.more}</button>` : nothing}
    </div>`;
  }

  #table(): TemplateResult {
    const { strings, locale } = this.desk;
    return html`<div class="table card">
      <table>
        <thead>
          <tr>
            <th scope="col">${strings.logTime}</th>
            <th scope="col">${strings.logWho}</th>
            <th scope="col">${strings.logAct}</th>
            <th scope="col">${strings.logDetail}</th>
          </tr>
        </thead>
        <tbody>
          ${this.entries.map(
            ({ at, staff, action, detail }) =>
              html`<tr>
                <td>${timeView(at, locale)}</td>
                <td><bdi>${staff?.name ?? strings.command}</bdi></td>
                <td>${strings.acts[action] ?? action}</td>
                <td class="quiet">${this.#detail(detail)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** Statuses and reasons in words; what only programs read is left out. */
  #detail(detail: Entry['detail']): unknown {
    const { strings } = this.desk;
    const words: Readonly<Record<string, string>> = {
      ...strings.statuses,
      ...strings.reasons,
      ...strings.threadStates,
      ...strings.kinds,
      ...strings.detailValues,
      ...Object.fromEntries(Object.entries(strings.languages).map(([code, name]) => [code.toUpperCase(), name])),
    };
    const shown = detail.filter(({ name, value }) => Object.hasOwn(strings.detailNames, name) && value !== 'null');
    return shown.map(
      ({ name, value }, index) =>
        html`${index > 0 ? ' · ' : ''}${strings.detailNames[name]}:
          <bdi>${words[value.toUpperCase().replaceAll('-', '_')] ?? value}</bdi>`,
    );
  }
}
