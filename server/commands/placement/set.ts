import { parseArgs } from 'node:util';
import { readFile } from 'node:fs/promises';
import { HEAVIEST } from '@gazette/schema/placement/check-creative.ts';
import { creativeKinds, type CreativeKind } from '@gazette/schema/placement/creative.entity.ts';
import { saveCreative, type CreativeChange } from '@gazette/schema/placement/save-creative.ts';
import { savePlacement, type PlacementDraft } from '@gazette/schema/placement/save-placement.ts';
import type { LocalizedText } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { defineCommand } from 'citty';
import { OperatorError } from '../../lifecycle/operator-error.ts';
import { withExamples } from '../examples.ts';
import { instantNamed } from '../instant-named.ts';
import { namedSite, siteOption } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';

const creativeOptions = {
  kind: { type: 'string', valueHint: creativeKinds.join('|'), description: 'Of an advertisement: a picture, HTML that runs no script, or the tag of an advertising server.' },
  image: { type: 'string', valueHint: 'address', description: 'Of a picture: where it is, a web address or a path on the site.' },
  alt: { type: 'string', valueHint: 'text', description: 'Of a picture: what it shows or says.' },
  html: { type: 'string', valueHint: 'file', description: 'Of the other kinds: the file with the HTML. In it {{click}} stands for the address that counts a click and leads on.' },
  target: { type: 'string', valueHint: 'address', description: 'Where a click leads, a web address or a path on the site; empty for nowhere.' },
  weight: { type: 'string', valueHint: 'number', description: `How often it is shown against the others, 1 to ${HEAVIEST}; 1 at first.` },
  from: { type: 'string', valueHint: 'instant', description: 'When it begins, as 2027-01-01T06:00:00Z; empty for at once.' },
  until: { type: 'string', valueHint: 'instant', description: 'When it ends; empty for never.' },
  section: { type: 'string', valueHint: 'slug', description: 'Shown on the pages of this section and those below; repeatable, replaces those before. Empty for all.' },
  language: { type: 'string', valueHint: 'tag', description: 'Shown on pages in this language alone, as ar; empty for every language.' },
  active: { type: 'string', valueHint: 'yes|no', description: 'Whether it is shown at all.' },
} as const;

export const set = defineCommand({
  meta: withExamples({
    name: 'set',
    description: 'Make or change a place for advertisements, or one of the advertisements in it; what is left out stays. Pages follow within a second.',
    examples: [
      'gazette placement set article --size 300x250 --label ar="إعلان"',
      'gazette placement set article letter --kind image --image /ads/letter.png --alt "Our morning letter" --target https://daily.example/letter --weight 3',
      'gazette placement set article partner --kind tag --html partner.html --section sport --until 2027-01-01T00:00Z',
      'gazette placement set article partner --active no',
    ],
  }),
  args: {
    name: { type: 'positional', required: true, description: 'Name of the place, as pages call it.' },
    creative: { type: 'positional', required: false, description: 'Name of an advertisement in it.' },
    size: { type: 'string', valueHint: 'WxH', description: 'Of the place: CSS pixels, as 300x250.' },
    label: { type: 'string', valueHint: 'lang=text', description: 'Of the place: what it is labelled with, for each language; the usual word when left out.' },
    ...creativeOptions,
    ...siteOption,
  },
  async run({ args, rawArgs }) {
    const many = manyOf(rawArgs);
    const place: PlacementDraft = { name: args.name, ...sizeOf(args.size), label: many.label && labelOf(many.label) };
    const creative = args.creative === undefined ? undefined : await creativeOf(args.creative, { ...args, section: many.section });
    const options = Object.keys(creativeOptions) as (keyof typeof creativeOptions)[];
    const ofCreative = options.find((option) => args[option] !== undefined);
    if (!creative && ofCreative) throw new OperatorError(`--${ofCreative} is said of an advertisement: name it after the place.`);
    await withServices({}, async ({ database, sites, now }) => {
      const site = namedSite(sites, args.site);
      const said = await database.write(site, now(), async (unit) => {
        const saved = await savePlacement(unit, place);
        if (saved.outcome !== 'unchanged') {
          await recordAudit(unit, { staff: null, action: 'placement.change', subject: saved.id, detail: { name: place.name } });
        }
        if (!creative) return `The place "${place.name}" is ${saved.outcome}.`;
        const { id, outcome } = await saveCreative(unit, saved.id, creative);
        if (outcome !== 'unchanged') {
          await recordAudit(unit, { staff: null, action: 'creative.change', subject: id, detail: { name: creative.name, placement: place.name } });
        }
        return `The advertisement "${creative.name}" in "${place.name}" is ${outcome}.`;
      });
      process.stdout.write(`${said}\n`);
    });
  },
});

/** The library keeps only the last of an option given twice. */
function manyOf(rawArgs: readonly string[]) {
  const multiple = { type: 'string', multiple: true } as const;
  const { values } = parseArgs({ args: [...rawArgs], strict: false, allowPositionals: true, options: { label: multiple, section: multiple } });
  const strings = (given: unknown) => (Array.isArray(given) ? given.filter((one) => typeof one === 'string') : undefined);
  return { label: strings(values.label), section: strings(values.section) };
}

function sizeOf(size: string | undefined): Pick<PlacementDraft, 'width' | 'height'> {
  if (size === undefined) return {};
  const [, width, height] = /^(\d{1,4})x(\d{1,4})$/.exec(size) ?? [];
  if (!width || !height) throw new OperatorError(`--size must be a width and a height in pixels, such as 300x250, not "${size}".`);
  return { width: Number(width), height: Number(height) };
}

function labelOf(given: readonly string[]): LocalizedText {
  return Object.fromEntries(
    given.filter(Boolean).map((one) => {
      const [, language, text] = /^([A-Za-z]{2,3}(?:-\w+)*)=(.*)$/.exec(one) ?? [];
      if (!language || text === undefined) throw new OperatorError(`--label must be a language and a text, such as ar="إعلان", not "${one}".`);
      return [language, text];
    }),
  );
}

type CreativeArgs = { readonly [K in Exclude<keyof typeof creativeOptions, 'section'>]?: string | undefined } & {
  readonly section: readonly string[] | undefined;
};

async function creativeOf(name: string, given: CreativeArgs): Promise<CreativeChange> {
  const { kind, image, alt, html, target, weight, from, until, section, language, active } = given;
  if (active !== undefined && active !== 'yes' && active !== 'no') throw new OperatorError(`--active must be yes or no, not "${active}".`);
  const instant = (option: string, text: string | undefined) => (text === '' ? null : text && instantNamed(option, text));
  const said = {
    kind: kind as CreativeKind | undefined,
    imageUrl: image,
    alt,
    html: html && (await contentOf(html)),
    target,
    weight: weight === undefined ? undefined : Number(weight),
    startsAt: instant('from', from),
    endsAt: instant('until', until),
    sections: section?.filter(Boolean),
    language: language === undefined ? undefined : language || null,
    active: active === undefined ? undefined : active === 'yes',
  };
  return { name, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) };
}

async function contentOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new OperatorError(`The file ${file} cannot be read.`);
  return text;
}
