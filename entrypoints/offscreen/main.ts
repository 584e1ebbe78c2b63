import { onMessage } from '../../messages/channel.ts';
import { takeDown } from '../../page/take-down.ts';

// Chrome's worker has no parser of documents; this page, which nobody sees, has one.
onMessage('takeDown', ({ data: { html, address } }) => takeDown(new DOMParser(), html, address));
