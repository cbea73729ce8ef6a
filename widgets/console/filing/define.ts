import { defineElement } from '../../element/define-element.ts';
import { FilingView } from './filing-view.ts';

defineElement('gazette-console-filing', FilingView);
