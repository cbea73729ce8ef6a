import type { BenchRow } from './row.ts';
import { articlesList } from './rows/articles-list.ts';
import { cachedLatest, notModified } from './rows/cached-latest.ts';
import { commentsFirstPage, commentsFullPage } from './rows/comments-first-page.ts';
import { commentsLaterPage } from './rows/comments-later-page.ts';
import { commentsLaterReplies } from './rows/comments-later-replies.ts';
import { commentsQueue } from './rows/comments-queue.ts';
import { commentsReply, commentsSubmit } from './rows/comments-submit.ts';
import { desk } from './rows/desk.ts';
import { live } from './rows/live.ts';
import { relatedImport } from './rows/related-import.ts';
import { relatedPublish } from './rows/related-publish.ts';
import { relatedRead } from './rows/related-read.ts';
import { recordView } from './rows/record-view.ts';
import { eventStreams } from './rows/event-streams.ts';
import { search } from './rows/search.ts';
import { widgetFile } from './rows/widget-file.ts';
import { wordLists } from './rows/word-lists.ts';

/** Every row, in the order in which they are measured: first what needs no server beside it. */
export const rows: readonly BenchRow[] = [
  ...wordLists,
  ...search,
  ...desk,
  relatedRead,
  relatedPublish,
  relatedImport,
  ...commentsFirstPage,
  ...commentsFullPage,
  ...commentsLaterPage,
  commentsLaterReplies,
  commentsQueue,
  commentsSubmit,
  commentsReply,
  live,
  widgetFile,
  cachedLatest,
  notModified,
  articlesList,
  recordView,
  eventStreams,
];

/** The names by which rows are chosen: their own, and the first word of those that belong together. */
export function rowsNamed(names: readonly string[]): { chosen: BenchRow[]; unknown: string | undefined } {
  const belongs = (row: BenchRow, name: string) => row.name === name || row.name.startsWith(`${name}-`);
  return {
    chosen: rows.filter((row) => names.some((name) => belongs(row, name))),
    unknown: names.find((name) => !rows.some((row) => belongs(row, name))),
  };
}
