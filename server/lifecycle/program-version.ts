import { readFileSync } from 'node:fs';

interface Manifest {
  version: string;
}

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest;

/** This program's version, as `gazette --version` prints it and backups record it. */
export const programVersion = manifest.version;
