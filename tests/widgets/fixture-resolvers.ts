import { GraphQLError } from 'graphql';
import { hoursAgo } from './fixture-newsroom.ts';
import type { FixtureArticle, FixtureComment } from './fixture-newsroom.ts';
import { searchResolvers } from './fixture-search.ts';
import type { FixtureServer } from './fixture-server.ts';

export interface Submission {
  url: string;
  name: string;
  body: string;
  parentId?: string | null;
  clientKey?: string | null;
  proof?: string | null;
  stamp?: string | null;
  trap?: string | null;
  notifyAddress?: string | null;
  notifyLanguage?: string | null;
}

interface Slice {
  first?: number;
  after?: string | null;
}

/** The roots the widgets ask, answered from a fixture's newsroom. */
export function fixtureResolvers(server: FixtureServer, token: string | undefined) {
  const { newsroom } = server;
  const thread = () => ({
    __typename: 'Thread',
    id: 'thread',
    url: 'https://news.example/',
    state: newsroom.state,
    commentCount: countOf(newsroom.comments),
    article: null,
    comments: (slice: Slice & { order?: string }) => {
      const comments = slice.order === 'OLDEST' ? newsroom.comments.toReversed() : newsroom.comments;
      return connection(comments.map(commentOf), slice);
    },
  });
  const refusal = (__typename: string) => ({ __typename, code: __typename, message: 'Refused', retryAfter: 1, reason: 'EXPIRED' });
  const reader = () => ({
    name: 'Rana',
    liked: [],
    comments: () => ({
      nodes: server.own.map(({ comment, parentId }) => ({
        reason: comment.status === 'PENDING' ? 'This is your first comment here.' : null,
        editableUntil: server.editable ? new Date(Date.now() + server.editable).toISOString() : null,
        comment: { ...commentOf(comment), parent: parentId ? { id: parentId } : null },
      })),
    }),
  });
  return {
    ...searchResolvers(newsroom, (language) => absolute(server, language)),
    site: { locale: newsroom.locale, offersReplyNotices: server.offersNotices, contact: 'desk@news.example' },
    articles: ({ language, ...slice }: Slice & { language?: string | null }) =>
      connection(absolute(server, language), slice),
    related: ({ language, ...slice }: Slice & { language?: string | null }) => {
      const articles = absolute(server, language).slice(0, slice.first);
      return {
        edges: articles.map((node, index) => ({ cursor: node.id, node, score: 1, reasons: reasonsOf(node, index) })),
      };
    },
    thread: ({ url }: { url: string }) => {
      if (!URL.canParse(url)) throw new GraphQLError('Not a URL', { extensions: { code: 'INVALID_URL' } });
      return newsroom.hidden ? null : thread();
    },
    placement: () => {
      const creative = { id: 'fair', kind: 'IMAGE', weight: 1, image: `${server.origin}/images/0.svg`, alt: 'A fair', isLink: true, until: null };
      return { width: 300, height: 250, label: 'Advertisement', creatives: [creative] };
    },
    commentCounts: ({ urls }: { urls: string[] }) =>
      urls.map((url) => ({ url, count: newsroom.counts[url] ?? countOf(newsroom.comments) })),
    latestComments: (slice: Slice) =>
      connection(
        newsroom.comments.map((comment, index) => ({
          ...commentOf(comment),
          permalink: `https://news.example/${index}#comment-${comment.id}`,
          thread: { article: newsroom.articles[index] ?? null },
        })),
        slice,
      ),
    node: ({ id }: { id: string }) => {
      const key = Buffer.from(id, 'base64').toString().replace(/^Comment:/, '');
      const found = find(newsroom.comments, id) ?? find(newsroom.comments, key);
      return found && commentOf(found);
    },
    submitComment: ({ input }: { input: Submission }) => {
      const again = server.submissions.some(({ clientKey }) => clientKey && clientKey === input.clientKey);
      if (!again) server.submissions.push(input);
      if (server.asksProof && !input.proof) {
        server.submissions.pop();
        const challengeUrl = `${server.origin}/challenge`;
        return { __typename: 'ProofRequired', code: 'PROOF_REQUIRED', message: 'Prove it', challengeUrl };
      }
      if (typeof server.verdict !== 'string') return server.verdict;
      const posted: FixtureComment = {
        id: `posted-${server.submissions.length}`,
        author: input.name,
        text: input.body,
        status: server.verdict,
        createdAt: hoursAgo(0),
      };
      server.own.push({ comment: posted, parentId: input.parentId ?? null });
      const readerToken = token ? null : 'a-reader-token';
      return { __typename: 'SubmitCommentPayload', comment: commentOf(posted), thread: thread(), readerToken, replyNotice: input.notifyAddress ? 'UNCONFIRMED' : null };
    },
    viewer: () => ({
      readerProblem: token === 'expired' ? 'EXPIRED' : null,
      reader: token === 'a-reader-token' ? reader() : null,
    }),
    editComment: ({ input }: { input: { id: string; body: string } }) => {
      const own = server.own.find(({ comment }) => comment.id === input.id);
      if (!own) return refusal('ReaderUnknown');
      own.comment = { ...own.comment, text: input.body, editedAt: hoursAgo(0) };
      return { __typename: 'EditCommentPayload', comment: commentOf(own.comment) };
    },
    deleteComment: ({ id }: { id: string }) => ({ __typename: 'DeleteCommentPayload', id }),
    reactToComment: ({ id, like }: { id: string; like: boolean }) => {
      if (server.refusesLikes) return refusal('RateLimited');
      const likeCount = (find(newsroom.comments, id)?.likeCount ?? 0) + (like ? 1 : 0);
      const comment = { ...commentOf({ id, author: '', text: '' }), likeCount };
      return { __typename: 'ReactToCommentPayload', comment, readerToken: token ? null : 'a-reader-token' };
    },
    reportComment: ({ input }: { input: Record<string, unknown> }) => {
      const missing = ['note', 'name', 'email', 'goodFaith'].filter((name) => !input[name]);
      if (input['reason'] === 'ILLEGAL' && missing.length) {
        const fields = missing.map((name) => ({ name, code: 'REQUIRED', message: `${name} is needed` }));
        return { __typename: 'InvalidInput', code: 'INVALID_INPUT', message: 'Invalid', fields };
      }
      server.reports.push(input);
      return { __typename: 'ReportCommentPayload', received: true, readerToken: token ? null : 'a-reader-token' };
    },
    eventsSince: ({ after }: { after?: string | null }) => {
      const from = after ? Number(after) : server.events.length;
      const events = server.events.slice(from);
      return { events, cursor: String(server.events.length), hasMore: false };
    },
  };
}

/** Each reason there is, one an article. */
function reasonsOf({ language, section }: FixtureArticle, index: number): { code: string; text: string }[] {
  const tag = language === 'ar' ? 'النقل العام' : 'Public transport';
  const reasons = [
    { code: 'PICKED', text: '' },
    { code: 'SAME_STORY', text: tag },
    { code: 'SAME_SUBJECT', text: tag },
    { code: 'SAME_TAG', text: tag },
    { code: 'SAME_SECTION', text: section?.name ?? '' },
  ];
  return reasons.slice(index, index + 1);
}

function absolute({ newsroom, origin }: FixtureServer, language: string | null | undefined): FixtureArticle[] {
  return newsroom.articles
    .filter((article) => !language || article.language === language)
    .map((article) => ({
      ...article,
      image: article.image && imageOf(article.image, origin),
    }));
}

/** A picture that is kept in three sizes. */
function imageOf({ url, ...image }: NonNullable<FixtureArticle['image']>, origin: string) {
  const address = new URL(url, origin).href;
  const sized = (format: string, width: number) => `${address}?${format.toLowerCase()}-${width}`;
  return {
    ...image,
    url: address,
    thumbnail: ({ width }: { width: number }) => sized('jpeg', width),
    srcset: ({ format, width: most }: { format?: string | null; width?: number | null }) =>
      [320, 640, 960, 1280].filter((width) => width <= (most ?? width)).map((width) => `${sized(format ?? 'jpeg', width)} ${width}w`).join(', '),
  };
}

function connection<Item extends { id: string }>(items: Item[], { first = 20, after }: Slice) {
  const from = after ? items.findIndex(({ id }) => id === after) + 1 : 0;
  const nodes = items.slice(from, from + first);
  return { nodes, pageInfo: { hasNextPage: items.length > from + first, endCursor: nodes.at(-1)?.id ?? null } };
}

export function commentOf(comment: FixtureComment): Record<string, unknown> & { id: string } {
  const replies = comment.replies ?? [];
  return {
    __typename: 'Comment',
    id: comment.id,
    author: { name: comment.author, badges: comment.badges ?? [] },
    body: { text: comment.text, segments: comment.segments ?? [{ kind: 'TEXT', text: comment.text }] },
    createdAt: comment.createdAt ?? hoursAgo(2),
    editedAt: comment.editedAt ?? null,
    likeCount: comment.likeCount ?? 0,
    isDeleted: comment.isDeleted ?? false,
    permalink: `https://news.example/#comment-${comment.id}`,
    answers: null,
    status: comment.status ?? 'APPROVED',
    replyCount: replies.length,
    replies: (slice: Slice) => connection(replies.map(commentOf), slice),
  };
}

function find(comments: FixtureComment[], id: string): FixtureComment | undefined {
  for (const comment of comments) {
    const found = comment.id === id ? comment : find(comment.replies ?? [], id);
    if (found) return found;
  }
  return undefined;
}

function countOf(comments: FixtureComment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + countOf(replies ?? []), 0);
}
