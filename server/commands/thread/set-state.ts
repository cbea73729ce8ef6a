import { setThreadState } from '@gazette/schema/comment/desk/thread-state.ts';
import { pageAt } from '@gazette/schema/comment/page-of-comment.ts';
import type { ThreadState } from '@gazette/schema/comment/thread.entity.ts';
import { visible } from '@gazette/schema/gate/visible.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { servedSite } from '../../site-url.ts';
import { withExamples } from '../examples.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

function stateCommand(name: string, state: ThreadState, description: string) {
  return defineCommand({
    meta: withExamples({ name, description, examples: [`gazette thread ${name} https://daily.example/harbour`] }),
    args: {
      url: { type: 'positional', required: true, description: 'Address of the page, in any of its spellings.' },
      ...siteOption,
    },
    async run({ args }) {
      await withServices({}, async ({ database, sites, config, now }) => {
        const site = servedSite(namedSite(sites, args.site), config);
        const page = await pageAt(visible(database, { site, viewer: 'newsroom' }), site, args.url);
        if (!page) throw new OperatorError(`${args.url} is none of the pages of the site "${site.key}".`);
        await database.write(site, now(), (unit) => setThreadState(unit, { page }, state, null));
        process.stdout.write(`The conversation at ${page.url} is ${state}.\n`);
      });
    },
  });
}

export const close = stateCommand('close', 'closed', 'Close a conversation: it can be read and takes no more comments.');
export const open = stateCommand('open', 'open', 'Open a conversation that was closed or hidden.');
export const hide = stateCommand('hide', 'hidden', 'Hide a conversation with all its comments from the public.');
