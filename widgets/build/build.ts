/**
 * Builds what the server serves: scripts for every element, the one for all and their manifest, below /widgets/; the
 * console and the embed builder; and the documents that they ask, which the server has to know.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compressFiles } from './compress.ts';
import { buildConsole } from './console.ts';
import { buildEmbed } from './embed.ts';
import { writeManifest } from './custom-elements-manifest.ts';
import { assets, output, version } from './entries.ts';
import { buildPackage } from './package.ts';
import { buildPress } from './press.ts';
import { askedDocuments } from './read-document.ts';
import { buildScripts } from './scripts.ts';
import { writeStrings } from './strings-plugin.ts';

await rm(output, { recursive: true, force: true });
await buildScripts();
for (const folder of [assets, version]) await writeStrings(folder);
await writeManifest();
await buildConsole();
await buildEmbed();
const documents = `${JSON.stringify(await askedDocuments(), null, 1)}\n`;
await writeFile(join(output, 'documents.json'), documents);
// Beside the scripts that ask them: they are kept together when the next release comes.
await writeFile(join(output, version, 'documents.json'), documents);
await buildPackage();
await compressFiles(output);
await buildPress();
