import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment } from '../support/architecture/environment.ts';
import { fileLength } from '../support/architecture/file-length.ts';
import { importCircles, importsExist } from '../support/architecture/import-circles.ts';
import { importOrder } from '../support/architecture/import-order.ts';
import { logicalCss } from '../support/architecture/logical-css.ts';
import { readGate } from '../support/architecture/read-gate.ts';
import { describeViolations } from '../support/architecture/rule.ts';
import { readSources } from '../support/architecture/source-file.ts';
import { widgetMarkup } from '../support/architecture/widget-markup.ts';

const root = join(import.meta.dirname, '..', '..');

/** What is built may not have been yet. */
const isThere = (path: string) => path.includes('/dist/') || existsSync(join(root, path));

describe('the architecture', async () => {
  const files = await readSources(root);

  it.each([
    ['every import of a file of ours leads to one', importsExist(isThere)],
    ['imports run one way', importOrder],
    ['there is no circle of imports', importCircles],
    ['content is read through the gate', readGate()],
    ['no widget parses HTML', widgetMarkup],
    ['style follows the direction of the text', logicalCss],
    ['the environment is read in one place', environment],
    ['no file is two things', fileLength],
  ])('%s', (_, rule) => {
    expect(describeViolations(rule(files))).toEqual([]);
  });
});
