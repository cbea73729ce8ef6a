import type { PlacementStrings } from '../placement-strings.ts';

export default {
  advertisement: 'آگهی',
} satisfies PlacementStrings;
