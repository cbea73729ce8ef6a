import { html, nothing } from 'lit';
import { readerToken } from '../comments/draft-storage.ts';
import { participationStrings } from '../strings/participation-languages.ts';
import { perform } from './deed.ts';
import eraseDocument from './erase-reader.graphql';
import exportDocument from './export-reader.graphql';
import { keepReaderToken, rememberName } from './reader-storage.ts';
import type { ThreadHost } from './thread-host.ts';

/** What is stored about a reader, in their hands: to be taken along, or to be erased (GDPR, Articles 15, 17 and 20). */
export class ReaderData {
  readonly #host: ThreadHost;
  #open: 'closed' | 'choice' | 'confirm' = 'closed';

  constructor(host: ThreadHost) {
    this.#host = host;
  }

  /** For those alone about whom something is stored. */
  view(): unknown {
    if (!readerToken(this.#host)) return undefined;
    const strings = participationStrings(this.#host.strings.language);
    const open = this.#open !== 'closed';
    return html`<div class="own-data" part="own-data">
      <button class="quiet" part="own-data-button" id="own-data" type="button" aria-expanded=${open} @click=${() => this.#turn(open ? 'closed' : 'choice')}>
        ${strings.ownData}
      </button>
      ${
        open
          ? html`<p>${this.#open === 'confirm' ? strings.confirmErase : strings.aboutOwnData}</p>
              <div class="buttons">${this.#open === 'confirm' ? this.#confirmView() : this.#choiceView()}</div>`
          : nothing
      }
    </div>`;
  }

  #choiceView() {
    const strings = participationStrings(this.#host.strings.language);
    return html`<button part="export" type="button" @click=${() => void this.#export()}>${strings.exportOwn}</button>
      <button part="erase" type="button" @click=${() => this.#turn('confirm')}>${strings.eraseOwn}</button>`;
  }

  #confirmView() {
    const strings = participationStrings(this.#host.strings.language);
    return html`<button class="primary danger" part="submit" type="button" @click=${() => void this.#erase()}>${strings.eraseOwn}</button>
      <button part="cancel" type="button" @click=${() => this.#turn('choice')}>${this.#host.strings.cancel}</button>`;
  }

  #turn(open: 'closed' | 'choice' | 'confirm'): void {
    this.#open = open;
    this.#host.redraw();
    void this.#host.focusOn('own-data');
  }

  async #export(): Promise<void> {
    const result = await perform(this.#host, exportDocument, {}, ({ exportReader }) => exportReader);
    if (result?.__typename !== 'ExportReaderPayload') return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([result.json], { type: 'application/json' }));
    link.download = 'comments.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async #erase(): Promise<void> {
    const host = this.#host;
    const result = await perform(host, eraseDocument, {}, ({ eraseReader }) => eraseReader);
    if (result?.__typename !== 'EraseReaderPayload') return;
    keepReaderToken(host.endpoint, '');
    rememberName('');
    host.reload();
    host.say(participationStrings(host.strings.language).erased);
    await host.focusOn('heading');
  }
}
