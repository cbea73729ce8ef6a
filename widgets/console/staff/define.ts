import { defineElement } from '../../element/define-element.ts';
import { StaffView } from './staff-view.ts';

defineElement('gazette-console-staff', StaffView);
