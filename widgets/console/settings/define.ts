import { defineElement } from '../../element/define-element.ts';
import { SectionsView } from './sections/sections-view.ts';
import { SettingsView } from './settings-view.ts';

defineElement('gazette-console-sections', SectionsView);
defineElement('gazette-console-settings', SettingsView);
