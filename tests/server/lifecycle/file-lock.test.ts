import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFileLock } from '@gazette/server/lifecycle/file-lock.ts';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'gazette-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('what may not be done at the same time is done by one after the other, also when one of them fails', async () => {
  const path = join(folder, 'work.lock');
  const told: string[] = [];
  const first = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const one = withFileLock(path, async () => {
    begun.resolve();
    await first.promise;
    told.push('first');
    throw new Error('It went wrong.');
  });
  await begun.promise;
  const other = withFileLock(path, async () => told.push('second'));
  first.resolve();
  await expect(one).rejects.toThrow('It went wrong.');
  await other;
  expect(told).toEqual(['first', 'second']);
});
