import { comments, cursorBefore, orders, PAGE, threadPage } from '../conversations/thread-page.ts';
import type { CostRow } from '../row.ts';

const LATE = 500;

/** A late page of the long conversation against its first one, in each order. */
export const commentsLaterPage: readonly CostRow[] = orders.map((order) => ({
  kind: 'cost',
  name: `comments-later-${order}`,
  against: `page ${LATE} of the long thread : its page 1; 20 roots with an answer each`,
  most: 1.5,
  async setup(stage) {
    const conversations = await stage.conversations();
    const { pages, statements, roots } = conversations;
    const url = pages.long;
    const page = Math.min(LATE, Math.floor(roots / PAGE));
    const after = await cursorBefore(conversations, url, order, page);
    const subject = () => threadPage(conversations, { url, order, first: PAGE, after });
    const base = () => threadPage(conversations, { url, order, first: PAGE });
    const [late, first] = [comments(await subject()), comments(await base())];
    if (page < 2 || late !== first)
      return { skipped: `page ${page} holds ${late} comments and page 1 ${first}: ask for a longer thread` };
    return {
      subject,
      base,
      statements,
      against: `page ${page} of the long thread : its page 1; 20 roots with an answer each`,
    };
  },
}));
