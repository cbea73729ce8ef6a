import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import type { DefinitionNode, DocumentNode } from 'graphql';
import { root } from './entries.ts';

/** A document as it is sent: by the hash of its text. */
export interface ReadDocument {
  /** SHA-256 of the text, in hexadecimal. */
  readonly hash: string;
  readonly text: string;
  readonly document: DocumentNode;
  /** The files it was made of: its own first. */
  readonly files: readonly string[];
}

const importLine = /^#import "(\.[^"]+)"$/gm;

/**
 * Reads a `.graphql` file with the fragments that its lines `#import "./other.graphql"` name, each once. The text is
 * printed anew: how a file is set, and what its comments say, changes no hash.
 */
export async function readDocument(path: string): Promise<ReadDocument> {
  const files: string[] = [];
  const definitions: DefinitionNode[] = [];
  const gather = async (file: string): Promise<void> => {
    if (files.includes(file)) return;
    files.push(file);
    const source = await readFile(file, 'utf8');
    definitions.push(...parse(source, { noLocation: true }).definitions);
    for (const [, imported = ''] of source.matchAll(importLine)) await gather(join(dirname(file), imported));
  };
  await gather(path);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  const text = print(document);
  return { hash: createHash('sha256').update(text).digest('hex'), text, document, files };
}

/** Where documents lie: beside what asks them. */
export async function documentFiles(folders = '{*,console/*}'): Promise<string[]> {
  const files: string[] = [];
  for await (const path of glob(`${folders}/*.graphql`, { cwd: root })) files.push(join(root, path));
  return files;
}

/** Every document that a widget or the console asks, by its hash: what a server has to know. Fragments are none. */
export async function askedDocuments(): Promise<Record<string, string>> {
  const documents = await Promise.all((await documentFiles()).map((path) => readDocument(path)));
  return Object.fromEntries(
    documents
      .filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
      .map(({ hash, text }) => [hash, text] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
