import type { Order } from '../comments/order.ts';
import type { PluralForms } from './plural.ts';

/** Every sentence the comment thread says. `{name}` stands for the name of the comment's author. */
export interface CommentStrings {
  failed: string;
  retry: string;

  comments: string;
  commentCount: PluralForms;
  empty: string;
  closed: string;
  order: string;
  orders: Record<Order, string>;
  more: string;
  moreReplies: string;
  replyCount: PluralForms;
  moreFailed: string;
  loading: string;
  edited: string;
  pending: string;
  replyTo: string;
  reply: string;
  like: string;
  likeCount: PluralForms;
  actions: string;
  showAll: string;
  deleted: string;
  badges: Record<string, string>;
  unavailable: string;

  leaveReply: string;
  leaveReplyTo: string;
  comment: string;
  name: string;
  /** Of the field for an address, which may stay empty. */
  notifyEmail: string;
  submit: string;
  sending: string;
  cancel: string;
  sendAgain: string;

  /** Said while a reader looks on. */
  newComments: PluralForms;
  changed: string;
  approved: string;
}
