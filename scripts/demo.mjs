// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installBrowsers, installPackages, projectEnvironment, root } from './install.mjs';

// `npm run demo`: the demo pages in a browser with the extension. `npm run demo -- firefox` takes Firefox, `-- --headless` shows nothing
// and prints what the popup says. Runs on the machine's Node (20 or newer); what it starts runs on the project's own.

const firefox = process.argv.slice(2).includes('firefox');

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: projectEnvironment });
    // Ctrl-C reaches the child too, which closes its browser: wait for that.
    const wait = () => {};
    process.on('SIGINT', wait);
    process.on('SIGTERM', () => child.kill());
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', wait);
      if (code === 0 || signal === 'SIGTERM') resolve();
      else reject(new Error(`\`${path.basename(program)} ${args.join(' ')}\` failed. Its output above says why.`));
    });
  });
}

try {
  installPackages();
  installBrowsers([firefox ? 'firefox' : 'chromium']);
  const tool = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name);
  await run(tool('wxt'), firefox ? ['build', '-b', 'firefox', '--mv3'] : ['build']);
  await run(tool('node'), [path.join(root, 'scripts', 'demo-tour.ts'), ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
