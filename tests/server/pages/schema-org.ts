import { readFile } from 'node:fs/promises';
import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

type Named = { readonly '@id': string };

/** One class or property of the vocabulary, as schema.org's own JSON-LD release has it. */
interface Entity extends Named {
  '@type'?: 'rdfs:Class' | 'rdf:Property';
  'rdfs:subClassOf'?: Named[];
  'schema:domainIncludes'?: Named[];
}

const TYPES: Readonly<Record<string, NonNullable<Entity['@type']>>> = {
  'http://www.w3.org/2000/01/rdf-schema#Class': 'rdfs:Class',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property': 'rdf:Property',
};
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const PARENT = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const DOMAIN = 'http://schema.org/domainIncludes';

let validator: Promise<Validator> | undefined;

/**
 * What Adobe's validator objects to in the structured data of a page: Google's rules for rich results, and properties
 * that schema.org's vocabulary does not give to their types.
 * @returns each as `severity path: message`; none where the page is right.
 */
export async function structuredDataIssues(markup: string): Promise<string[]> {
  validator ??= vocabulary().then((graph) => new Validator({ '@graph': graph }));
  const extracted = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(markup);
  const issues = await (await validator).validate(extracted);
  const broken = extracted.errors.map(({ message }) => `ERROR cannot be read: ${message}`);
  return [...broken, ...issues.map(({ severity, path, issueMessage }) => `${severity} ${path.map(({ type }) => type).join('.')}: ${issueMessage}`)];
}

/** Schema.org's vocabulary, offline: its N-Quads, one statement a line, put together by subject. */
async function vocabulary(): Promise<Entity[]> {
  const file = new URL(import.meta.resolve('@vocabulary/schema/schema.nq'));
  const entities = new Map<string, Entity>();
  for (const [, subject = '', verb, object = ''] of (await readFile(file, 'utf8')).matchAll(/^<([^>]+)> <([^>]+)> <([^>]+)> </gm)) {
    const entity = entities.get(subject) ?? { '@id': subject };
    entities.set(subject, entity);
    if (verb === TYPE && TYPES[object]) entity['@type'] = TYPES[object];
    else if (verb === PARENT) (entity['rdfs:subClassOf'] ??= []).push({ '@id': object });
    else if (verb === DOMAIN) (entity['schema:domainIncludes'] ??= []).push({ '@id': object });
  }
  return [...entities.values()];
}
