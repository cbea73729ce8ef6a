import { fileURLToPath } from 'node:url';
import { notFound } from './not-found.ts';
import type { Route } from './route.ts';
import { StaticFolder } from './static-folder.ts';

const prefix = '/sample/images/';
const sampleFolder = fileURLToPath(new URL('../sample/images', import.meta.url));

/** Drawings of the sample newsroom. An SVG opened by itself is a document, so it may neither run nor load anything. */
export function sampleFilesRoute(folder = sampleFolder): Route {
  const files = new StaticFolder(folder, (name) =>
    name.endsWith('.svg') && !name.includes('/')
      ? {
          contentType: 'image/svg+xml; charset=utf-8',
          cacheControl: 'public, max-age=86400',
          headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
        }
      : undefined,
  );
  return {
    name: 'sample-images',
    path: `${prefix}*`,
    methods: ['GET'],
    anyOrigin: true,
    async handle(request, { url }) {
      const acceptEncoding = request.headers.get('accept-encoding') ?? undefined;
      return (await files.answer(url.pathname.slice(prefix.length), acceptEncoding)) ?? notFound();
    },
  };
}
