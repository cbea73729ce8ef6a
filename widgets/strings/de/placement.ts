import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Anzeige',
} satisfies PlacementStrings;
