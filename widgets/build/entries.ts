import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root: string = join(import.meta.dirname, '..');

/** Where everything built goes; of it the server serves the scripts below as /widgets/. */
export const output: string = join(root, 'dist');

/** The release, by which a script can be pinned: `/widgets/1.2.3/latest.js`. */
export const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** The folder below it of files that are named by their content. */
export const assets = 'assets';

/** The scripts a page may load, by name. */
export const entries: Record<string, string> = {
  latest: join(root, 'latest/define.ts'),
  related: join(root, 'related/define.ts'),
  popular: join(root, 'popular/define.ts'),
  search: join(root, 'search/define.ts'),
  comments: join(root, 'comments/define.ts'),
  'latest-comments': join(root, 'latest-comments/define.ts'),
  placement: join(root, 'placement/define.ts'),
  'comment-count': join(root, 'comment-count/define.ts'),
  gazette: join(root, 'gazette.ts'),
};

/** Loaded as a plain script, which can import nothing: whole under each of its addresses. */
export const plain: Record<string, string> = { view: join(root, 'views/view.ts') };

/** What solves riddles beside the page's own thread. */
export const worker: string = join(root, 'proof/worker.ts');
