const commentParts = `fragment CommentParts on Comment {
  id
  author { name badges }
  body { segments { kind text href } }
  createdAt editedAt status replyCount likeCount isDeleted permalink
  answers { author { name } }
}`;

/** What the comments widget asks when it opens, word for word (a test compares them). */
export const threadDocument = `query Thread($url: URL!, $order: CommentOrder!, $first: Int!, $after: String, $replies: Int!) {
  site { locale offersReplyNotices }
  thread(url: $url) {
    id state commentCount
    article { language }
    comments(first: $first, after: $after, order: $order) {
      nodes { ...CommentParts replies(first: $replies) { nodes { ...CommentParts } pageInfo { hasNextPage endCursor } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${commentParts}`;

/** What it asks for more answers to one comment. */
export const repliesDocument = `query Replies($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    ... on Comment {
      replies(first: $first, after: $after) { nodes { ...CommentParts } pageInfo { hasNextPage endCursor } }
    }
  }
}
${commentParts}`;

/** What it sends when a reader posts. */
export const submitDocument = `mutation SubmitComment($input: SubmitCommentInput!) {
  submitComment(input: $input) {
    __typename
    ... on SubmitCommentPayload { comment { ...CommentParts } thread { commentCount } replyNotice
        readerToken }
    ... on Error { code message }
    ... on RateLimited { retryAfter }
    ... on InvalidInput { fields { name code message } }
    ... on ProofRequired { challengeUrl }
  }
}
${commentParts}`;

/** A page of what waits for moderators, as the console lists it. */
export const queueDocument = `query Queue($first: Int!, $after: String) {
  moderationQueue(queue: PENDING, order: OLDEST, first: $first, after: $after) {
    nodes { id author { name } body { text } createdAt status reportCount thread { url article { headline } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
