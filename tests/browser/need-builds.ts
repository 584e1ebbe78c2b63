import { existsSync } from 'node:fs';
import { builds } from '../../scripts/browsers/driver.ts';

/** The browsers run what was built. Says how to build where nothing is there. */
export default function needBuilds(): void {
  for (const [folder, command] of Object.entries({ [builds.Chromium]: 'npm run build', [builds.Firefox]: 'npm run build:firefox' })) {
    if (!existsSync(`${folder}/manifest.json`)) throw new Error(`${folder} is not built. Type: ${command}`);
  }
}
