import type { CommentLimits } from '../comment/comment-limits.ts';
import type { Store } from '../gate/store.ts';
import type { Visible } from '../gate/visible.ts';
import type { Site } from '../site/site.entity.ts';

/** What may be asked for at once; each is a setting of the server. */
export interface GraphLimits {
  /** Most rows of one connection. */
  readonly pageSize: number;
  /** Deepest nesting of fields. */
  readonly depth: number;
  /** Most fields that an answer may have, lists counted by their length. */
  readonly complexity: number;
}

export const graphLimits: GraphLimits = { pageSize: 100, depth: 12, complexity: 20_000 };

/** All that a resolver may touch. */
export interface GraphContext {
  readonly store: Store;
  /** The gate, opened for the site and the viewer of this request. */
  readonly visible: Visible;
  readonly site: Site;
  readonly now: Date;
  /** Origin of the site's own pages, without a trailing slash. */
  readonly siteUrl: string;
  /** `Origin` of the request; null for what is no browser. */
  readonly origin: string | null;
  readonly limits: GraphLimits;
  readonly commentLimits: CommentLimits;
  /** Asked before a reader's words are taken in. @throws {RateLimited} */
  readonly admitComment: () => Promise<void>;
  /** What the loaders of this request have read and are about to read; see `loader.ts`. */
  readonly loaders: Map<symbol, object>;
}
