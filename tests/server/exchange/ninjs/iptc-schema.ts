import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** What the IPTC gives out, where it lies beside this tree. */
export const samples = fileURLToPath(new URL('../../../../../shared/data/ninjs/', import.meta.url));
export const schemaFile = join(samples, 'ninjs-schema_3.0.json');

/** What is wrong with an item by the schema of the IPTC; its schema of geometries is elsewhere, and nothing here has one. */
export function faultsByIptc(): (item: unknown) => unknown {
  const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [{ $id: 'https://geojson.org/schema/GeoJSON.json' }] });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  return (item) => (validate(item) ? undefined : validate.errors);
}
