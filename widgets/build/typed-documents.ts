/**
 * Writes a `name.d.graphql.ts` beside every `name.graphql`, so that `import document from './name.graphql'`
 * carries the exact types of its data and variables. The files are committed: type checking needs no build.
 */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { Kind, parse, visit } from 'graphql';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';

const root = join(import.meta.dirname, '..');
const schemaFile = join(root, '../schema/schema.graphql');

/** What the declaration file of every document should hold, by its path; `folders` names some of them only. */
export async function typedDocuments(
  schemaPath = schemaFile,
  folders = '{*,console/*}',
): Promise<Map<string, string>> {
  const schema = withoutDescriptions(parse(await readFile(schemaPath, 'utf8')));
  const files = new Map<string, string>();
  for await (const path of glob(`${folders}/*.graphql`, { cwd: root })) {
    const location = join(root, path);
    const text = await readFile(location, 'utf8');
    files.set(location.replace(/\.graphql$/, '.d.graphql.ts'), await declaration(schema, location, text));
  }
  return files;
}

/** A reworded description is no other type: it must not ask for the files to be written again. */
function withoutDescriptions(schema: DocumentNode): DocumentNode {
  return visit(schema, { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) });
}

async function declaration(schema: DocumentNode, location: string, text: string): Promise<string> {
  const document = parse(text);
  const types = await codegen({
    schema,
    documents: [{ location, document }],
    filename: `${location}.ts`,
    config: {
      avoidOptionals: false,
      useTypeImports: true,
      enumType: 'string-literal',
      skipTypename: true,
      scalars: { DateTime: 'string', URL: 'string' },
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const name = operationName(document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION));
  const transport = relative(dirname(location), join(root, 'transport/graphql-document.ts'));
  return [
    `// Written by build/typed-documents.ts from ${basename(location)} and schema/schema.graphql.`,
    `import type { GraphqlDocument } from '${transport}';`,
    types.trim(),
    `declare const document: GraphqlDocument<${name}, ${name}Variables>;`,
    'export default document;',
    '',
  ]
    .join('\n\n')
    .replace("ts';\n\n", "ts';\n\n");
}

function operationName(operation: OperationDefinitionNode | undefined): string {
  const name = operation?.name?.value ?? '';
  const kind = operation?.operation ?? '';
  return name + kind.charAt(0).toUpperCase() + kind.slice(1);
}

if (import.meta.main) {
  const [folders] = process.argv.slice(2);
  for (const [path, content] of await typedDocuments(schemaFile, folders)) await writeFile(path, content);
}
