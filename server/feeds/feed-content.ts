import type { Direction } from '@gazette/schema/text/language.ts';
import type { Picture } from '../pages/page-data.ts';

/** A feed before it is written in one of its formats; every address is absolute. */
export interface FeedContent {
  /** The same for good, wherever the site moves. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Absent where each entry has its own. */
  readonly language?: string | undefined;
  /** The page for people. */
  readonly homeUrl: string;
  /** Of the feed itself. */
  readonly selfUrl: string;
  /** Of the newspaper. */
  readonly publisher: string;
  /** Where aggregators have themselves told of what is new, instead of asking again and again. */
  readonly hubUrl?: string | undefined;
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for good, whatever becomes of its address. */
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly language: string;
  readonly direction: Direction;
  /** Plain text of one paragraph; may be empty. */
  readonly summary: string;
  /** The whole text, where the feed has it. */
  readonly html?: string | undefined;
  readonly authors: readonly string[];
  /** Its section and its tags. */
  readonly subjects: readonly string[];
  readonly image?: FeedImage | undefined;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

export interface FeedImage extends Picture {
  /** Undefined where its address does not tell. */
  readonly type: string | undefined;
  /** Undefined where the file is on another server. */
  readonly bytes: number | undefined;
}
