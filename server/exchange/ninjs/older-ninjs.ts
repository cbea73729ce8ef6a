/** How ninjs 1 and 2 wrote what 3 writes in lower camel case. */
const renamed: Record<string, string> = {
  firstcreated: 'firstCreated',
  versioncreated: 'versionCreated',
  contentcreated: 'contentCreated',
  embargoed: 'embargoedUntil',
  pubstatus: 'pubStatus',
  ednote: 'edNote',
  copyrightholder: 'copyrightHolder',
  representationtype: 'representationType',
  byline: 'by',
};

/** A headline, a description, a body that were fields of their own, and their role today. */
const texts: Record<string, readonly [list: string, role: string, contentType: string]> = {
  headline: ['headlines', 'main', 'text/plain'],
  body_html: ['bodies', 'html', 'text/html'],
  body_xhtml: ['bodies', 'html', 'application/xhtml+xml'],
  body_text: ['bodies', 'text', 'text/plain'],
  description_text: ['descriptions', 'lead', 'text/plain'],
  description_html: ['descriptions', 'lead', 'text/html'],
};

/** An item of ninjs 1 or 2 as 3.0 says it; one of 3.0 as it is. */
export function asNinjs3(given: Record<string, unknown>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const text = texts[key];
    if (text && typeof value === 'string') {
      const [list, role, contentType] = text;
      const known: unknown[] = Array.isArray(item[list]) ? item[list] : [];
      item[list] = [...known, { role, contentType, value }];
    } else if ((key === 'renditions' || key === 'associations') && value !== null && typeof value === 'object' && !Array.isArray(value)) {
      item[key] = Object.entries(value).map(([name, inner]) => named(name, inner, key === 'associations'));
    } else {
      item[renamed[key] ?? key] = value;
    }
  }
  return item;
}

function named(name: string, inner: unknown, isItem: boolean): unknown {
  if (inner === null || typeof inner !== 'object') return inner;
  const { mimetype, ...rest } = inner as Record<string, unknown>;
  const whole = { name, ...rest, ...(mimetype === undefined ? {} : { contentType: mimetype }) };
  return isItem ? asNinjs3(whole) : whole;
}
