import { defineElement } from '../../element/define-element.ts';
import { SettingsView } from './settings-view.ts';

defineElement('gazette-console-settings', SettingsView);
