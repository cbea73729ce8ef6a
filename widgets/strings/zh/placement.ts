import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: '广告',
} satisfies PlacementStrings;
