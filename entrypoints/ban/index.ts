import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { banReading } from '../../messages/reading-ban.ts';

/** Runs before the content script in pages that are not to be read by themselves (see `renewBans`), and in no other. */
export default defineUnlistedScript(banReading);
