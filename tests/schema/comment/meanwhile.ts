import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Newsroom } from '../../support/newsroom.ts';

/** Lets things happen while a comment is being judged: the site's external program takes its time, and `happens` in it. */
export interface Meanwhile {
  /** What happens while the next comment, or edit, is judged; once. */
  happens: (() => Promise<unknown>) | undefined;
  close(): Promise<void>;
}

export async function meanwhile(newsroom: Newsroom): Promise<Meanwhile> {
  const server = createServer((_request, response) => {
    const { happens } = hook;
    hook.happens = undefined;
    Promise.resolve(happens?.()).then(
      () => response.end('{"status":null}'),
      () => response.destroy(),
    );
  });
  const hook: Meanwhile = {
    happens: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const external = { url, secret: 'a secret of this test', deadline: 30_000, onTimeout: 'hold', allowPrivateAddress: true } as const;
  await newsroom.saveSite({ key: 'gazette', policy: { external, minimumSeconds: 0, proofAfter: 1_000 } });
  return hook;
}
