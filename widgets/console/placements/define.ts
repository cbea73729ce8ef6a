import { defineElement } from '../../element/define-element.ts';
import { PlacementsView } from './placements-view.ts';

defineElement('gazette-console-placements', PlacementsView);
