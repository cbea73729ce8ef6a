import { readFile, readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type Program, type VisitorObject, Visitor, parseSync } from 'oxc-parser';

/** A reference of one file to another module. */
export type Import = {
  /** As written. */
  specifier: string;
  /** The file of ours it means, as a path from the root; undefined for packages and Node's own modules. */
  target: string | undefined;
  /** Erased before the program runs: `import type`, `export type … from`, or `import('…')` in a type. */
  typeOnly: boolean;
  line: number;
};

/** One of our files, read once and looked at by every rule. */
export type SourceFile = {
  /** From the root of the checkout, with forward slashes. */
  path: string;
  text: string;
  imports: readonly Import[];
  /** Calls the visitor for the nodes of the syntax tree; does nothing for a style sheet. */
  visit: (visitor: VisitorObject) => void;
  lineAt: (offset: number) => number;
};

const PACKAGES = ['schema', 'server', 'widgets', 'tests'];
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** Reads the TypeScript files and style sheets of the four packages below `root`. */
export async function readSources(root: string): Promise<SourceFile[]> {
  const paths = (await Promise.all(PACKAGES.map((name) => sourcePaths(join(root, name))))).flat();
  return Promise.all(
    paths.map(async (path) => parseSource(relative(root, path).replaceAll(sep, '/'), await readFile(path, 'utf8'))),
  );
}

async function sourcePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return SKIPPED_FOLDERS.has(entry.name) ? [] : sourcePaths(path);
    }
    return /\.(ts|css)$/.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(nested)).flat();
}

/** Parses one file; throws when it is not valid TypeScript. */
export function parseSource(path: string, text: string): SourceFile {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  if (path.endsWith('.css')) {
    return { path, text, imports: [], visit: () => {}, lineAt };
  }
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) {
    throw new Error(`${path} does not parse: ${errors[0].message}`);
  }
  return {
    path,
    text,
    imports: importsOf(path, program, lineAt),
    visit: (visitor) => new Visitor(visitor).visit(program),
    lineAt,
  };
}

function importsOf(path: string, program: Program, lineAt: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  const add = (source: { value: string; start: number }, typeOnly: boolean) =>
    imports.push({
      specifier: source.value,
      target: resolve(path, source.value),
      typeOnly,
      line: lineAt(source.start),
    });
  new Visitor({
    ImportDeclaration: (node) => void add(node.source, node.importKind === 'type'),
    ExportAllDeclaration: (node) => void add(node.source, node.exportKind === 'type'),
    ExportNamedDeclaration(node) {
      if (node.source !== null) {
        add(node.source, node.exportKind === 'type');
      }
    },
    ImportExpression({ source }) {
      if (source.type === 'Literal' && typeof source.value === 'string') {
        add({ value: source.value, start: source.start }, false);
      }
    },
    TSImportType: (node) => void add(node.source, true),
  }).visit(program);
  return imports;
}

function resolve(from: string, written: string): string | undefined {
  // Vite takes instructions behind a question mark: `./page.css?inline`.
  const [specifier = ''] = written.split('?');
  if (specifier.startsWith('.')) {
    return posix.join(posix.dirname(from), specifier);
  }
  const own = '@gazette/';
  return specifier.startsWith(own) ? specifier.slice(own.length) : undefined;
}
