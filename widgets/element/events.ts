import type { TransportFailure } from '../transport/transport-error.ts';

/** Detail of `gazette-load`: the widget shows what the server had. */
export interface LoadDetail {
  /** How many articles or comments are shown. */
  count: number;
}

/** Detail of `gazette-error`: the widget could not load, and shows its fallback children or a way to retry. */
export interface ErrorDetail {
  failure: TransportFailure;
  /** The server's code, '' when it gave none. */
  code: string;
  message: string;
}

/** Detail of `gazette-comment-submitted`: the server has acknowledged a comment. */
export interface CommentSubmittedDetail {
  id: string;
  status: 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHHELD';
}

/** Detail of `gazette-search`: the reader searches. */
export interface SearchDetail {
  query: string;
}

/** The events our elements send. They bubble, and cross shadow roots. */
export interface GazetteEvents {
  'gazette-load': LoadDetail;
  'gazette-error': ErrorDetail;
  'gazette-comment-submitted': CommentSubmittedDetail;
  'gazette-reader-refused': null;
  'gazette-search': SearchDetail;
}

/** Sends one of our events from an element. */
export function announce<Name extends keyof GazetteEvents>(
  from: Element,
  name: Name,
  detail: GazetteEvents[Name],
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  interface HTMLElementEventMap {
    'gazette-load': CustomEvent<LoadDetail>;
    'gazette-error': CustomEvent<ErrorDetail>;
    'gazette-comment-submitted': CustomEvent<CommentSubmittedDetail>;
    'gazette-reader-refused': CustomEvent<null>;
    'gazette-search': CustomEvent<SearchDetail>;
  }
}
