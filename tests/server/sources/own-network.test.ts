import type { ServerResponse } from 'node:http';
import { saveSource } from '@gazette/schema/source/save-source.ts';
import { sourcesOf } from '@gazette/schema/source/sources.query.ts';
import type { Network } from '@gazette/server/exchange/source/download.ts';
import { refuseAddress } from '@gazette/server/exchange/source/refuse-address.ts';
import { readFollowed } from '@gazette/server/sources/read-followed.ts';
import { expect, test } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import { agency } from './agency.ts';

test('a feed that leads into the own network is refused, be it for good, by whatever hop and by whatever its names turn out to be', async () => {
  const [embedded] = databases;
  if (!embedded) throw new Error('There are two databases.');
  const newsroom = await openNewsroom(embedded);
  const there = await agency();
  const { port } = new URL(there.origin);
  // As if the agency stood outside, with a name of its own.
  const addresses: Record<string, string> = { 'agency.example': '127.0.0.1', 'inside.example': '10.0.0.7' };
  const network: Network = {
    lookup: (host, _options, callback) => callback(null, [{ address: addresses[host] ?? '192.0.2.1', family: 4 }] as never),
    refuse: (address) => (address === '127.0.0.1' ? undefined : refuseAddress(address)),
  };
  const read = async (by?: Network) => {
    const { database, log } = newsroom.services;
    const [source] = await sourcesOf(database, newsroom.site.id);
    if (source) await readFollowed(newsroom.services, newsroom.site, source, log, by && { network: by });
    const [now] = await sourcesOf(database, newsroom.site.id);
    return [now?.last_problem, now?.last_error, now?.address];
  };
  try {
    await newsroom.write((unit) => saveSource(unit, { kind: 'feed', address: `${there.origin}/feed`, rule: 'publish' }));
    expect(await read()).toEqual(['private', expect.stringMatching(/is refused: 127\.0\.0\.1 is a loopback address\. GAZETTE_SOURCE_ALLOW_PRIVATE_ADDRESSES=true/), `${there.origin}/feed`]);
    expect(there.asked).toEqual([]);

    const [{ id } = { id: '' }] = await sourcesOf(newsroom.services.database, newsroom.site.id);
    await newsroom.write((unit) => saveSource(unit, { id, address: `http://agency.example:${port}/feed` }));
    const to = (location: string) => (_request: unknown, response: ServerResponse) => void response.writeHead(301, { location }).end();
    there.answers.set('/feed', to(`http://agency.example:${port}/second`));
    for (const inside of [`http://inside.example:${port}/secret`, `http://10.0.0.7:${port}/secret`, `http://[::ffff:10.0.0.7]:${port}/secret`, 'http://169.254.169.254/latest/meta-data']) {
      there.answers.set('/second', to(inside));
      expect(await read(network)).toEqual(['private', expect.stringMatching(/is refused: .* is a (private|link-local) address/), `http://agency.example:${port}/feed`]);
    }
    expect(new Set(there.asked.map(({ path }) => path))).toEqual(new Set(['/feed', '/second']));
  } finally {
    await there.close();
    await newsroom.close();
  }
});
