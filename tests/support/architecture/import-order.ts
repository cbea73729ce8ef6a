import type { Rule, Violation } from './rule.ts';
import type { Import, SourceFile } from './source-file.ts';

/** The concepts of schema/, each of which may import those before it. */
export const CONCEPTS = [
  'text',
  'event',
  'site',
  'mail',
  'staff',
  'section',
  'tag',
  'contributor',
  'image',
  'article',
  'list',
  'page',
  'related',
  'search',
  'reader',
  'comment',
  'live',
  'webhook',
  'popularity',
  'placement',
  'source',
];

/** Files of a concept that are its face in the graph; only these may know GraphQL. */
const GRAPH_FACE = /\.(type|query|mutation|field)\.ts$/;
const GRAPHQL_PACKAGE = /^(graphql|dataloader|@pothos\/.+)$/;

/** What reaches out of the process is a port in schema/ and an adapter in server/. */
const OUTSIDE_WORLD = /^(node:)?(http2?|https|net|tls|dgram|dns|child_process|cluster|fs|process|worker_threads)(\/|$)/;

/** Imports run one way: between the packages, between the concepts of schema/, and out of the technical folders. */
export const importOrder: Rule = (files) =>
  files.flatMap((file) =>
    file.imports.flatMap((one): Violation[] => {
      const message = one.target === undefined ? judgePackage(file, one) : judgeFile(file.path, one.target, one);
      return message === undefined ? [] : [{ path: file.path, line: one.line, message }];
    }),
  );

function judgePackage({ path }: SourceFile, { specifier }: Import): string | undefined {
  const place = placeOf(path);
  if (place.package === 'schema') {
    if (OUTSIDE_WORLD.test(specifier)) {
      return `imports ${specifier}: schema/ knows nothing of processes, files and networks; declare a port, adapt it in server/`;
    }
    if (place.folder !== 'graph' && place.folder !== '' && GRAPHQL_PACKAGE.test(specifier) && !GRAPH_FACE.test(path)) {
      return `imports ${specifier}: the domain does not know GraphQL; only graph/ and files such as *.type.ts do`;
    }
  }
  if (place.package === 'widgets' && place.folder !== 'build' && specifier.startsWith('node:')) {
    return `imports ${specifier}: a widget runs in a browser; only widgets/build runs in Node`;
  }
  return undefined;
}

function judgeFile(path: string, target: string, { typeOnly }: Import): string | undefined {
  const [from, to] = [placeOf(path), placeOf(target)];
  switch (from.package) {
    case 'tests':
      return undefined;
    case 'widgets':
      return to.package === 'widgets' || (from.folder === 'build' && target === 'schema/schema.graphql')
        ? undefined
        : `imports ${target}: widgets/ takes only schema/schema.graphql from elsewhere, and only when it is built`;
    case 'server':
      return to.package === 'server' || to.package === 'schema' || target.startsWith('widgets/dist/') || target === 'widgets/render/rendering.ts'
        ? undefined
        : `imports ${target}: server/ may import schema/, what is built in widgets/dist/ and what that is asked by (widgets/render/rendering.ts), nothing else`;
    case 'schema':
      return to.package === 'schema'
        ? judgeConcept(from, to, path, target, typeOnly)
        : `imports ${target}: schema/ imports nothing of the other packages`;
    default:
      return `lies in no package: say in the architecture test what ${from.package} may import`;
  }
}

function judgeConcept(from: Place, to: Place, path: string, target: string, typeOnly: boolean): string | undefined {
  if (from.folder === '' || from.folder === to.folder) {
    return undefined;
  }
  switch (from.folder) {
    case 'text':
      return `imports ${target}: schema/text imports nothing of ours`;
    case 'gate':
      return typeOnly || to.folder === 'text'
        ? undefined
        : `imports ${target} as a value: the gate may know the types of what it guards, nothing more (import type)`;
    case 'graph':
      return typeOnly || to.folder === 'text' || to.folder === 'gate'
        ? undefined
        : `imports ${target} as a value: the builder defines no types and knows no concept (import type)`;
    default:
      return judgeOrder(from, to, path, target);
  }
}

function judgeOrder(from: Place, to: Place, path: string, target: string): string | undefined {
  const position = CONCEPTS.indexOf(from.folder);
  if (position === -1) {
    return `lies in schema/${from.folder}, which is no concept: give it a place in CONCEPTS of the architecture test`;
  }
  switch (to.folder) {
    case '':
      return `imports ${target}: files at the root of schema/ only gather what the concepts define`;
    case 'gate':
      return undefined;
    case 'graph':
      return GRAPH_FACE.test(path)
        ? undefined
        : `imports ${target}: only a concept's face in the graph (*.type.ts, *.query.ts, *.mutation.ts, *.field.ts) may`;
    default: {
      const other = CONCEPTS.indexOf(to.folder);
      return other !== -1 && other < position
        ? undefined
        : `imports ${target}: ${from.folder} comes before ${to.folder}, so ${to.folder} must add this to ${from.folder} from its own folder`;
    }
  }
}

type Place = { package: string; /** Empty for a file at the root of its package. */ folder: string };

function placeOf(path: string): Place {
  const [top = '', ...rest] = path.split('/');
  return { package: top, folder: rest.length > 1 ? (rest[0] ?? '') : '' };
}
