/**
 * Writes a `name.d.graphql.ts` beside every `name.graphql`, so that `import document from './name.graphql'`
 * carries the exact types of its data and variables. The files are committed: type checking needs no build.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, Kind, parse, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { root } from './entries.ts';
import { documentFiles, readDocument } from './read-document.ts';

const schemaFile = join(root, '../schema/schema.graphql');

/** What the declaration file of every document should hold, by its path; `folders` names some of them only. */
export async function typedDocuments(schemaPath = schemaFile, folders?: string): Promise<Map<string, string>> {
  const schema = withoutDescriptions(parse(await readFile(schemaPath, 'utf8')));
  // Once for all: made anew for each it took nearly all of the time.
  const schemaAst = buildASTSchema(schema);
  const files = new Map<string, string>();
  for (const location of await documentFiles(folders)) {
    const { document } = await readDocument(location);
    files.set(location.replace(/\.graphql$/, '.d.graphql.ts'), await declaration(schema, schemaAst, location, document));
  }
  return files;
}

/** A reworded description is no other type: it must not ask for the files to be written again. */
function withoutDescriptions(schema: DocumentNode): DocumentNode {
  return visit(schema, { enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined) });
}

async function declaration(schema: DocumentNode, schemaAst: GraphQLSchema, location: string, document: DocumentNode): Promise<string> {
  const types = await codegen({
    schema,
    schemaAst,
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
  const origin = `// Written by build/typed-documents.ts from ${basename(location)} and schema/schema.graphql.`;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  // Fragments are imported by documents, and by scripts for their types alone.
  if (!operation) return `${origin}\n\n${types.trim()}\n`;
  const name = operationName(operation);
  const transport = relative(dirname(location), join(root, 'transport/graphql-document.ts'));
  return [
    origin,
    `import type { GraphqlDocument } from '${transport}';`,
    types.trim(),
    `declare const document: GraphqlDocument<${name}, ${name}Variables>;`,
    'export default document;',
    '',
  ]
    .join('\n\n')
    .replace("ts';\n\n", "ts';\n\n");
}

function operationName({ name: given, operation: kind }: OperationDefinitionNode): string {
  const name = given?.value ?? '';
  return name + kind.charAt(0).toUpperCase() + kind.slice(1);
}

if (import.meta.main) {
  const [folders] = process.argv.slice(2);
  for (const [path, content] of await typedDocuments(schemaFile, folders)) await writeFile(path, content);
}
