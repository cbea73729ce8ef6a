import type { Letter } from '../../mail/letter.ts';
import type { DigestPace } from '../../site/comment-policy.ts';
import type { Site } from '../../site/site.entity.ts';
import { fill, writing, type OfSite } from './writing.ts';

/** What may wait for moderators, in the order in which a letter says it. */
export const waitingKinds = ['pending', 'reported', 'notices', 'appeals'] as const;
export type WaitingKind = (typeof waitingKinds)[number];

/** How much of something waits; with `isMore` there is more than was counted. */
export interface Waiting {
  readonly kind: WaitingKind;
  readonly count: number;
  readonly isMore: boolean;
}

interface Digest {
  /** What there is some of. */
  readonly waiting: readonly Waiting[];
  readonly pace: Exclude<DigestPace, 'never'>;
  /** Where the first of it is seen to. */
  readonly url: string;
}

/** How much waits for moderators, in numbers alone: what readers wrote is in no letter, which passes through many hands. */
export function digestLetter(site: OfSite & Pick<Site, 'key'>, { waiting, pace, url }: Digest): Letter {
  const { language, name, words, digits } = writing(site);
  const { subject, told, moreThan, waiting: forms, action } = words.digest;
  const plural = new Intl.PluralRules(language);
  const line = ({ kind, count, isMore }: Waiting) => {
    const form = plural.select(count);
    const noun = (form === 'zero' ? undefined : forms[kind][form]) ?? forms[kind].other;
    const counted = noun.replace('#', digits.format(count));
    return isMore ? fill(moreThan, { line: counted }) : counted;
  };
  return {
    language,
    subject: fill(subject, { site: name }),
    paragraphs: [[fill(told, { site: name }), ...waiting.map((some) => `• ${line(some)}`)].join('\n')],
    action: { label: action, url },
    footer: fill(words.digest[pace], { command: leftToRight(`gazette site set ${site.key} --policy digest=never`) }),
  };
}

/** A command keeps its order within Arabic: isolated, so that its words do not change places. */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`;
}
