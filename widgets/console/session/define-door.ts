import { defineElement } from '../../element/define-element.ts';
import { DoorView } from './door-view.ts';

defineElement('gazette-console-door', DoorView);
