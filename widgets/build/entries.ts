import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '..');

/** Where the built scripts go; the server serves this folder as /widgets/v1/. */
export const output: string = join(root, 'dist/v1');

/** The folder below it of what the scripts load in their turn. */
export const chunks = 'chunks';

/** The scripts a page may load, by name. */
export const entries: Record<string, string> = {
  latest: join(root, 'latest/define.ts'),
  related: join(root, 'related/define.ts'),
  popular: join(root, 'popular/define.ts'),
  search: join(root, 'search/define.ts'),
  comments: join(root, 'comments/define.ts'),
  'latest-comments': join(root, 'latest-comments/define.ts'),
  gazette: join(root, 'gazette.ts'),
};

/** Scripts that share nothing with the others, so that a page loads not a byte more than they need. */
export const lonely: Record<string, string> = {
  'comment-count': join(root, 'comment-count/define.ts'),
  view: join(root, 'views/view.ts'),
  'proof-worker': join(root, 'proof/worker.ts'),
};
