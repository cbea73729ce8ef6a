import type { PlacementStrings } from '../placement-strings.ts';

export default { advertisement: 'إعلان' } satisfies PlacementStrings;
