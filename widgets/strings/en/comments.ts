import type { CommentStrings } from '../comment-strings.ts';
import counting from './comment-count.ts';

export default {
  failed: 'The comments could not be loaded.',
  retry: 'Try again',

  comments: 'Comments',
  commentCount: counting.commentCount,
  empty: 'No comments yet. Yours could be the first.',
  closed: 'Comments are closed.',
  order: 'Order of comments',
  orders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    'most-replied': 'Most replied',
    'most-liked': 'Most liked',
  },
  more: 'Show more comments',
  moreReplies: 'Show more replies',
  replyCount: { one: 'Show # reply', other: 'Show # replies' },
  moreFailed: 'Could not be loaded. Try again.',
  loading: 'Loading…',
  edited: 'edited',
  pending: 'Awaiting review: only you can see this for now.',
  replyTo: 'Reply to {name}',
  reply: 'Reply',
  like: 'Like',
  likeCount: { one: '# like', other: '# likes' },
  actions: 'More about the comment by {name}',
  showAll: 'Show the whole comment',
  deleted: 'The writer has deleted this comment.',
  badges: { staff: 'Staff', author: 'Author', contributor: 'Author' },
  unavailable: 'That did not work. Check the connection and try again.',

  leaveReply: 'Leave a reply',
  leaveReplyTo: 'Reply to {name}',
  comment: 'Comment',
  name: 'Name',
  notifyEmail: 'E-mail, to be told of replies (optional, not shown)',
  submit: 'Post comment',
  sending: 'Sending…',
  cancel: 'Cancel',
  sendAgain: 'Send again',

  newComments: { one: 'Show # new comment', other: 'Show # new comments' },
  changed: 'The comments have changed: show them anew',
  approved: 'Your comment has been approved and is public.',
} satisfies CommentStrings;
