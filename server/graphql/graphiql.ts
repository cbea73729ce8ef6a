import { createHash } from 'node:crypto';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { bytesAnswer, type Answer } from '../http/answer.ts';
import { notFound } from '../http/not-found.ts';
import type { Route } from '../http/route.ts';
import { StaticFile } from '../http/static-file.ts';
import { exampleQueries } from './example-queries.ts';

const prefix = '/graphiql/';

/** GraphiQL, from the npm package and nowhere else. */
export interface GraphiQL {
  /** Whether a browser asks for a page rather than a program for data. */
  isWanted(request: Request, url: URL): boolean;
  page(): Promise<Answer>;
  /** Its script and style sheet. */
  readonly route: Route;
}

/**
 * The package renders one page of nine megabytes with everything inline. Taken apart once, when first asked for, the
 * page weighs nothing, its files are compressed once and kept by browsers, and its content policy needs no inline
 * script.
 */
export function createGraphiQL(): GraphiQL {
  let parts: Promise<Parts> | undefined;
  const load = () => (parts ??= takeApart());
  return {
    isWanted: (request, url) =>
      request.method === 'GET' &&
      !url.searchParams.has('query') &&
      !url.searchParams.has('documentId') &&
      /\btext\/html\b/.test(request.headers.get('accept') ?? ''),
    async page() {
      return (await load()).page;
    },
    route: {
      name: 'graphiql',
      path: `${prefix}*`,
      methods: ['GET'],
      anyOrigin: false,
      async handle(request, { url }) {
        const { files } = await load();
        const file = files.get(url.pathname.slice(prefix.length));
        return file?.answer(request.headers.get('accept-encoding') ?? undefined) ?? notFound();
      },
    },
  };
}

interface Parts {
  readonly page: Answer;
  readonly files: ReadonlyMap<string, StaticFile>;
}

const shape = /<link rel="icon" href="([^"]*)"[\s\S]*?<style>([\s\S]*?)<\/style>[\s\S]*?<div id="root"><\/div>\s*<script>([\s\S]*)<\/script>\s*<\/body>/;

async function takeApart(): Promise<Parts> {
  const html = renderGraphiQL({
    title: 'Gazette GraphiQL',
    endpoint: '/graphql',
    defaultTabs: exampleQueries.map((query) => ({ query })),
    defaultQuery: exampleQueries[0] ?? '',
    shouldPersistHeaders: false,
  });
  const found = shape.exec(html);
  if (!found) throw new Error('@graphql-yoga/render-graphiql renders another page than this version knows to take apart');
  const [, icon = '', style = '', script = ''] = found;
  const files = new Map<string, StaticFile>();
  const keep = async (name: string, extension: string, content: string | Buffer, contentType: string) => {
    const bytes = Buffer.from(content);
    const path = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
    files.set(path, await StaticFile.create(bytes, { contentType, cacheControl: 'public, max-age=31536000, immutable' }));
    return prefix + path;
  };
  const scriptPath = await keep('graphiql', 'js', script, 'text/javascript; charset=utf-8');
  const stylePath = await keep('graphiql', 'css', style, 'text/css; charset=utf-8');
  const image = /^data:(image\/[\w.+-]+);base64,(.+)$/.exec(icon);
  const iconPath = image ? await keep('graphiql', 'icon', Buffer.from(image[2] ?? '', 'base64'), image[1] ?? '') : icon;
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Gazette GraphiQL</title>
    <link rel="icon" href="${iconPath}">
    <link rel="stylesheet" href="${stylePath}">
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
    <script src="${scriptPath}"></script>
  </body>
</html>
`;
  return { page: bytesAnswer(200, 'text/html; charset=utf-8', Buffer.from(page), { 'cache-control': 'no-cache' }), files };
}
