import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Iklan',
} satisfies PlacementStrings;
