import { defineElement } from '../element/define-element.ts';
import { PlacementElement } from './placement-element.ts';

defineElement('gazette-placement', PlacementElement);
