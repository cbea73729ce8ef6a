import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'اشتہار',
} satisfies PlacementStrings;
