import type { SourceDraft } from '@gazette/schema/source/save-source.ts';
import { sourceKinds, sourceRules, type SourceKind, type SourceRule } from '@gazette/schema/source/source.entity.ts';
import { OperatorError } from '../../lifecycle/operator-error.ts';

/** How what a source brings is treated. */
export const ruleOptions = {
  name: { type: 'string', valueHint: 'text', description: 'What the newsroom calls it; its address when left out.' },
  rule: { type: 'string', valueHint: sourceRules.join('|'), description: 'Whether what it brings is public at once, or held as drafts; held when nothing is said.' },
  section: { type: 'string', valueHint: 'slug', description: 'Section of what names none; empty for none.' },
  language: { type: 'string', valueHint: 'tag', description: 'Language of what names none; empty to tell it from the text.' },
  pictures: { type: 'string', valueHint: 'yes|no', description: 'Whether the pictures of what it brings are fetched and kept here; not when nothing is said.' },
} as const;

interface Given {
  readonly name?: string | undefined;
  readonly rule?: string | undefined;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  readonly pictures?: string | undefined;
}

export function ruleOf({ name, rule, section, language, pictures }: Given): SourceDraft {
  const named = { section: section === '' ? null : section, language: language === '' ? null : language };
  return { name, rule: oneOf<SourceRule>('rule', rule, sourceRules), ...named, fetchImages: yesOrNo('pictures', pictures) };
}

export function kindOf(kind: string | undefined): SourceKind | undefined {
  return oneOf<SourceKind>('kind', kind, sourceKinds);
}

export function yesOrNo(option: string, given: string | undefined): boolean | undefined {
  return given === undefined ? undefined : oneOf(option, given, ['yes', 'no']) === 'yes';
}

function oneOf<T extends string>(option: string, given: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === given);
  if (given !== undefined && found === undefined) throw new OperatorError(`--${option} must be ${known.join(' or ')}, not "${given}".`);
  return found;
}
