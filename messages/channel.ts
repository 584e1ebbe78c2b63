import { defineExtensionMessaging } from '@webext-core/messaging';
import type { FromOwnPages, ToBackground, ToParser } from './protocol.ts';

/**
 * The one typed channel to the background: `sendMessage(name, data)`; content scripts go by `askBackground`. Pages are asked by `callPage`. It rejects when nobody answers.
 * Uses the browser's own `chrome` object: no polyfill comes with it.
 */
export const { sendMessage, onMessage } = defineExtensionMessaging<ToBackground & FromOwnPages & ToParser>();
