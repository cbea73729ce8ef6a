import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'פרסומת',
} satisfies PlacementStrings;
