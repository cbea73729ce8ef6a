import { createServer } from 'node:http';

/** A page of someone else's, to put widgets on. */
export type HostPage = {
  /** Address of the page, on an origin of its own (a port of 127.0.0.1). */
  url: string;
  origin: string;
  /** What the next visit gets. */
  setHtml: (html: string) => void;
  close: () => Promise<void>;
};

/**
 * Serves `html` at `/` of a new origin, with the given headers (a Content-Security-Policy, for instance), and beside it
 * what else the page needs: pages and scripts by their path.
 */
export async function hostPage(
  html: string,
  headers: Record<string, string> = {},
  files: Record<string, string> = {},
): Promise<HostPage> {
  let current = html;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = pathname === '/' ? current : files[pathname];
    if (file === undefined) {
      // Browsers ask for /favicon.ico by themselves, and an error in the console would be taken for the widget's.
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers });
    response.end(file);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    url: `${origin}/`,
    origin,
    setHtml(next) {
      current = next;
    },
    close() {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
