import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { givePermit } from '../../messages/reading-permit.ts';

/** Runs before the content script in pages that are read without being asked (see `renewPermit`), and in no other. */
export default defineUnlistedScript(givePermit);
