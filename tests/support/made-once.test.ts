import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { madeOnce } from './made-once.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-made-once-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('a folder made once', () => {
  it('is filled by one of those who ask at the same time, and never again', async () => {
    const parent = await emptyFolder();
    let fillings = 0;
    const ask = () =>
      madeOnce(join(parent, 'made'), async (staging) => {
        fillings += 1;
        await writeFile(join(staging, 'whole'), 'yes');
      });
    const made = await Promise.all([ask(), ask(), ask(), ask()]);
    await ask();
    expect(fillings).toBe(1);
    expect(new Set(made)).toEqual(new Set([join(parent, 'made')]));
    expect(await readFile(join(parent, 'made', 'whole'), 'utf8')).toBe('yes');
    expect(await readdir(parent)).toEqual(['made']);
  });

  it('is not there at all when filling it failed, and can be tried again', async () => {
    const parent = await emptyFolder();
    const folder = join(parent, 'made');
    const failing = madeOnce(folder, async (staging) => {
      await writeFile(join(staging, 'half'), '');
      throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(await readdir(parent)).toEqual([]);
    await madeOnce(folder, async () => {});
    expect(await readdir(parent)).toEqual(['made']);
  });

  it('does not wait for a process that died while filling it', async () => {
    const parent = await emptyFolder();
    const dead = spawnSync(process.execPath, ['--version']).pid;
    await writeFile(join(parent, 'made.lock'), String(dead));
    await madeOnce(join(parent, 'made'), async () => {});
    expect(await readdir(parent)).toEqual(['made']);
  });
});
