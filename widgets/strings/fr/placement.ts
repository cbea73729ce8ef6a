import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Publicité',
} satisfies PlacementStrings;
