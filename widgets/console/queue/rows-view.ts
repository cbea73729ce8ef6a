import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Desk } from '../app/desk.ts';
import type { QueueList, Row } from './queue-list.ts';
import { emptyNote, failedNote } from './queue-notes.ts';
import { rowView, type RowContext } from './row-view.ts';

/** What of a list is on the page: its rows, the ways to those before and after, or why there are none. */
export function rowsView(
  desk: Desk,
  list: QueueList | undefined,
  contextOf: (row: Row, index: number, size: number) => RowContext,
): TemplateResult {
  const { strings, route } = desk;
  const rows = list?.rows ?? [];
  if (list?.state === 'failed' && rows.length === 0) return failedNote(desk, () => void list.more());
  if (rows.length === 0 && list?.state === 'loaded' && !list.hasMore) return emptyNote(desk);
  const size = list?.hasMore || list?.hasEarlier ? -1 : rows.length;
  return html`${list?.hasEarlier ? html`<button class="plain page-by" type="button" @click=${() => void list.earlier()}>${strings.earlier}</button>` : nothing}
    <div class="rows" role="feed" aria-label=${strings.list} aria-busy=${list?.state === 'loading'}>
      ${repeat(
        rows,
        ({ comment }) => comment.id,
        (row, index) => rowView(row, contextOf(row, index, size)),
      )}
    </div>
    ${
      list?.state === 'loading'
        ? html`<p class="quiet page-by" role="status">${route.search ? strings.searching : strings.loading}</p>`
        : list?.hasMore
          ? html`<button class="plain page-by" type="button" @click=${() => void list.more()}>${strings.more}</button>`
          : nothing
    }`;
}
