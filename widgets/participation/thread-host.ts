import type { Conversation } from '../comments/conversation.ts';
import type { ReplyForm } from '../comments/reply-form.ts';
import type { CommentSubmittedDetail } from '../element/events.ts';
import type { CommentStrings } from '../strings/comment-strings.ts';

/** The widget that shows a thread, as far as those need it who change what it shows. */
export interface ThreadHost {
  readonly endpoint: URL;
  readonly pageUrl: URL;
  readonly conversation: Conversation | null | undefined;
  readonly newestFirst: boolean;
  readonly strings: CommentStrings;
  /** Shows another state of the thread. */
  change: (by: (conversation: Conversation) => Conversation) => void;
  redraw: () => void;
  /** The form under a comment, or ('') the thread's own. */
  form: (parent: string) => ReplyForm;
  closeForm: (parent: string) => void;
  focusOn: (id: string) => Promise<void>;
  /** Tells a screen reader what has just happened. */
  say: (words: string) => void;
  adopt: (styles: CSSStyleSheet) => void;
  submitted: (detail: CommentSubmittedDetail) => void;
}
