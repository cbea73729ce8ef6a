import type { Conversation } from '../comments/conversation.ts';
import type { Order } from '../comments/order.ts';
import type { CommentSubmittedDetail } from '../element/events.ts';
import type { Family, Strings } from '../strings/families.ts';

/** The widget that shows a thread, as far as those need it who change what it shows. */
export interface ThreadHost {
  /** The element, with the order of its comments, how many a page has, and the token of a reader whom the page vouches for. */
  readonly element: Element & { readonly order: Order; readonly count: number; readerToken: string | null | undefined; action: string | undefined };
  readonly endpoint: URL;
  readonly pageUrl: URL;
  readonly conversation: Conversation | null | undefined;
  readonly strings: Strings<'comments'>;
  /** The locale that numbers and dates are written in. */
  readonly locale: string;
  /** Loads what else is to be said. */
  learn: (family: Family) => Promise<unknown>;
  /** Shows another state of the thread. */
  change: (by: (conversation: Conversation) => Conversation) => void;
  redraw: () => void;
  /** Reads the thread anew. */
  reload: () => void;
  /** Tells the page that something could not be loaded. */
  failed: (error: unknown) => void;
  focusOn: (id: string | undefined) => Promise<void>;
  /** Tells the reader, by eye and by screen reader, what has just happened. */
  say: (words: string) => void;
  adopt: (styles: CSSStyleSheet) => void;
  submitted: (detail: CommentSubmittedDetail) => void;
}
