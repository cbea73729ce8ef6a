import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Reklam',
} satisfies PlacementStrings;
