import type { PlacementStrings } from '../placement-strings.ts';

export default { advertisement: 'Advertisement' } satisfies PlacementStrings;
