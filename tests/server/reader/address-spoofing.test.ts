import { afterEach, describe, expect, it } from 'vitest';
import { databases } from '../../support/databases.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';

const SUBMIT = 'mutation ($body: String!) { submitComment(input: { url: "https://gazette.test/flood", name: "Salma", body: $body }) { __typename } }';

describe.each(databases)('the limit of an address block, two comments a minute, on $name', (kind) => {
  let newsroom: Newsroom;
  afterEach(() => newsroom.close());
  const open = async (trustProxy: boolean) => {
    newsroom = await openNewsroom(kind, { GAZETTE_COMMENTS_PER_MINUTE: '2', GAZETTE_TRUST_PROXY: String(trustProxy) });
  };
  let number = 0;
  const submit = async (address: string, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    const { data } = await newsroom.ask<{ submitComment: { __typename: string } }>(SUBMIT, { body: `Word ${++number}.` }, { address, headers });
    return data.submitComment.__typename;
  };
  const taken = 'SubmitCommentPayload';
  const refused = 'RateLimited';

  it('is not passed by naming another address each time, where no proxy is trusted', async () => {
    await open(false);
    const sent = [];
    for (const forwarded of ['198.51.100.1', '198.51.101.1', '198.51.102.1']) sent.push(await submit('192.0.2.1', forwarded));
    expect(sent).toEqual([taken, taken, refused]);
    expect(await submit('192.0.3.1', '192.0.2.1')).toBe(taken);
  });

  it('counts whom the trusted proxy names, not what the client has written before', async () => {
    await open(true);
    const sent = [];
    for (const forwarded of ['1.1.1.1, 203.0.113.9', '2.2.2.2,203.0.113.10:4711', '::ffff:203.0.113.9']) sent.push(await submit('10.0.0.1', forwarded));
    expect(sent).toEqual([taken, taken, refused]);
    expect(await submit('10.0.0.1', '203.0.114.9')).toBe(taken);
  });

  it('counts an IPv6 block as one, with a port or without', async () => {
    await open(true);
    const sent = [];
    for (const forwarded of ['2001:db8:0:1200::1', '[2001:db8:0:12ff::2]:443', '[2001:db8:0:1234::3]']) sent.push(await submit('10.0.0.1', forwarded));
    expect(sent).toEqual([taken, taken, refused]);
    expect(await submit('10.0.0.1', '2001:db8:0:1300::1')).toBe(taken);
  });

  it('counts the proxy itself where it names nobody that is an address', async () => {
    await open(true);
    const sent = [];
    for (const forwarded of ['unknown', '_hidden', "1.2.3.4, ' or 1=1"]) sent.push(await submit('10.0.0.1', forwarded));
    expect(sent).toEqual([taken, taken, refused]);
  });
});
