import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Publicidade',
} satisfies PlacementStrings;
