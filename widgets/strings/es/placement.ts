import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'Publicidad',
} satisfies PlacementStrings;
