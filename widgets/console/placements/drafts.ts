import type { ConsolePlacementsQuery } from './placements-page.graphql';

export type Place = ConsolePlacementsQuery['newsroomPlacements'][number];
export type Creative = Place['creatives'][number];

/** A place as it is worked on; version 0 is one that nobody has saved yet. */
export interface PlaceDraft {
  readonly name: string;
  /** As they are written into their fields. */
  readonly width: string;
  readonly height: string;
  /** By language; those of languages that the site has no more are kept. */
  readonly labels: Readonly<Record<string, string>>;
  readonly version: number;
}

/** An advertisement as it is worked on. */
export interface CreativeDraft extends Pick<Creative, 'name' | 'kind' | 'startsAt' | 'endsAt' | 'sections' | 'isActive' | 'version'> {
  /** Name of its place. */
  readonly place: string;
  readonly image: string;
  readonly alt: string;
  readonly html: string;
  readonly target: string;
  readonly weight: string;
  /** '' for every language. */
  readonly language: string;
}

export const emptyPlace: PlaceDraft = { name: '', width: '300', height: '250', labels: {}, version: 0 };

export function placeDraft({ name, width, height, labels, version }: Place): PlaceDraft {
  return { name, width: String(width), height: String(height), labels: Object.fromEntries(labels.map(({ language, text }) => [language, text])), version };
}

export function emptyCreative(place: string): CreativeDraft {
  const empty = { name: '', image: '', alt: '', html: '', target: '', language: '' };
  return { ...empty, place, kind: 'IMAGE', weight: '1', startsAt: null, endsAt: null, sections: [], isActive: true, version: 0 };
}

export function creativeDraft(place: string, { name, kind, image, alt, html, target, weight, startsAt, endsAt, sections, language, isActive, version }: Creative): CreativeDraft {
  const texts = { image: image ?? '', alt: alt ?? '', html: html ?? '', target: target ?? '', language: language ?? '' };
  return { ...texts, place, name, kind, weight: String(weight), startsAt, endsAt, sections, isActive, version };
}

/** What is sent to be saved of a place. */
export function placeChange({ name, width, height, labels, version }: PlaceDraft) {
  return {
    name: name.trim(),
    version,
    width: wholeNumber(width),
    height: wholeNumber(height),
    labels: Object.entries(labels).flatMap(([language, text]) => (text.trim() ? [{ language, text: text.trim() }] : [])),
  };
}

/** What is sent to be saved of an advertisement: of its kind alone, since the other's would be refused. */
export function creativeChange({ place, version, name, weight, language, image, alt, html, ...rest }: CreativeDraft) {
  const content = rest.kind === 'IMAGE' ? { image: image.trim(), alt } : { html };
  return {
    placement: place,
    version,
    input: { ...rest, ...content, name: name.trim(), target: rest.target.trim(), weight: wholeNumber(weight), language: language || null, sections: [...rest.sections] },
  };
}

/** What is no number is none that the server would take. */
function wholeNumber(text: string): number {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && Math.abs(number) < 1e9 ? number : 0;
}
