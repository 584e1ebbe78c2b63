import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FromOwnPages, ToBackground, ToPage, ToParser } from './protocol.ts';

/**
 * The one typed channel between contexts. `sendMessage(name, data)` goes to the background, `sendMessage(name, data, tabId)`
 * to a page; it rejects when nobody answers. Uses the browser's own `chrome` object: no polyfill comes with it.
 */
export const { sendMessage, onMessage } = defineExtensionMessaging<ToBackground & FromOwnPages & ToPage & ToParser>();
