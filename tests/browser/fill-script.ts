import path from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/install.mjs';

/** `fill-library.ts` with all it needs, as one script. Run by the browser's debugger, which no page's policy stops. */
export async function fillScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: path.join(root, 'tests/browser/fill-library.ts'), formats: ['iife'], name: 'wireprintFill' },
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: { code?: string }[] }];
  return output[0]!.code!;
}
