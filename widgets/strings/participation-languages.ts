import { arabic } from './ar/participation.ts';
import { english } from './en/participation.ts';
import type { ParticipationStrings } from './participation-strings.ts';

/** The strings that go with those of the thread. */
export function participationStrings(language: string): ParticipationStrings {
  return language === 'ar' ? arabic : english;
}
