import type { PluralForms } from './plural.ts';

/** Every sentence the comment thread says. `{name}` stands for the name of the comment's author. */
export interface CommentStrings {
  language: string;
  failed: string;
  retry: string;

  comments: string;
  commentCount: PluralForms;
  empty: string;
  closed: string;
  order: string;
  newest: string;
  oldest: string;
  more: string;
  moreReplies: string;
  replyCount: PluralForms;
  moreFailed: string;
  loading: string;
  edited: string;
  pending: string;
  replyTo: string;
  reply: string;

  leaveReply: string;
  leaveReplyTo: string;
  comment: string;
  name: string;
  enterComment: string;
  enterName: string;
  commentTooLong: string;
  nameTooLong: string;
  commentTooShort: string;
  commentInvalid: string;
  nameInvalid: string;
  submit: string;
  sending: string;
  cancel: string;
  published: string;
  held: string;
  notSent: string;
  sendAgain: string;
  rateLimited: string;
  threadClosed: string;
  notAllowed: string;
  refused: string;
}
