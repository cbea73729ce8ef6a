import { threadStates, type ThreadState } from '@gazette/schema/comment/thread.entity.ts';
import { publishedAt, stateAt } from '@gazette/schema/comment/thread-now.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { commentPolicy } from '@gazette/schema/site/comment-policy.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withCurrentDatabase } from '../with-current-database.ts';

const MOST = 10_000;

export const list = defineCommand({
  meta: withExamples({
    name: 'list',
    description: 'List conversations, the newest first, with their public comments and their state.',
    examples: ['gazette thread list', 'gazette thread list --state hidden --json'],
  }),
  args: {
    ...siteOption,
    state: { type: 'string', valueHint: threadStates.join('|'), description: 'Only those in this state.' },
    limit: { type: 'string', valueHint: 'number', default: '20', description: `How many at the most, up to ${MOST}.` },
    json: { type: 'boolean', description: 'Print JSON.' },
  },
  async run({ args }) {
    const { state } = args;
    const limit = Number(args.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
      throw new OperatorError(`--limit must be a whole number from 1 to ${MOST}, not "${args.limit}".`);
    }
    if (state !== undefined && !(threadStates as readonly string[]).includes(state)) {
      throw new OperatorError(`--state must be one of ${threadStates.join(', ')}, not "${state}".`);
    }
    await withCurrentDatabase(async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const rows = await visible(database, { site, viewer: 'newsroom' })
        .threads()
        .select(['thread.id', 'thread.url', 'thread.state', 'thread.comment_count', 'thread.created_at', 'article.id as article_id', 'article.published_at'])
        .$if(state !== undefined, (query) => query.where('thread.state', '=', state as ThreadState))
        .orderBy('thread.created_at', 'desc')
        .orderBy('thread.id', 'desc')
        .limit(limit)
        .execute();
      const threads = rows.map((row) => ({
        id: row.id,
        url: row.url,
        state: stateAt({ state: row.state, publishedAt: publishedAt(row) }, commentPolicy(site), now()),
        comments: row.comment_count,
        createdAt: row.created_at,
      }));
      if (args.json) process.stdout.write(`${JSON.stringify(threads, null, 2)}\n`);
      else {
        const lines = threads.map((one) => `${one.state.padEnd(6)}  ${String(one.comments).padStart(6)}  ${one.url}\n`);
        process.stdout.write(lines.join('') || 'There are no such conversations.\n');
      }
    });
  },
});
