import type { Letter } from '../../mail/letter.ts';
import type { StaffRole } from '../staff-role.ts';
import { fill, writing, type OfSite } from './writing.ts';

interface Link {
  readonly url: string;
  readonly expiresAt: Date;
}

/** That somebody may join the staff of a site. */
export function invitationLetter(site: OfSite, { url, expiresAt, by, role }: Link & { readonly by: string | null; readonly role: StaffRole }): Letter {
  const { language, name, words, time } = writing(site);
  const { subject, by: named, byNobody, action, until, footer } = words.invitation;
  const told = fill(by === null ? byNobody : named, { name: by ?? '', site: name, role: words.roles[role] });
  return {
    language,
    subject: fill(subject, { site: name }),
    paragraphs: [told, fill(until, { time: time(expiresAt) })],
    action: { label: action, url },
    footer,
  };
}

/** That somebody may found a site of their own. */
export function foundingLetter(site: OfSite, { url, expiresAt, by }: Link & { readonly by: string | null }): Letter {
  const { language, words, time } = writing(site);
  const { subject, by: named, byNobody, action, until, footer } = words.founding;
  const told = by === null ? byNobody : fill(named, { name: by });
  return { language, subject, paragraphs: [told, fill(until, { time: time(expiresAt) })], action: { label: action, url }, footer };
}

/** The way to a new password. */
export function resetLetter(site: OfSite, { url, expiresAt, name: addressed }: Link & { readonly name: string }): Letter {
  const { language, name, words, time } = writing(site);
  const { subject, told, action, until, footer } = words.reset;
  return {
    language,
    subject: fill(subject, { site: name }),
    paragraphs: [fill(told, { name: addressed }), fill(until, { time: time(expiresAt) })],
    action: { label: action, url },
    footer,
  };
}

/** That the password is another one now, for whom that would surprise. */
export function passwordChangedLetter(site: OfSite, { name: addressed, at }: { readonly name: string; readonly at: Date }): Letter {
  const { language, name, words, time } = writing(site);
  const { subject, told, footer } = words.changed;
  return { language, subject: fill(subject, { site: name }), paragraphs: [fill(told, { name: addressed, time: time(at) })], footer };
}
