import { readArguments, UsageError } from './arguments.ts';
import { InputError } from './bytes.ts';
import { check } from './check.ts';
import { help } from './help.ts';
import { Notes } from './notes.ts';
import { Output, ReaderGone } from './output.ts';
import { writeOriginals } from './write-originals.ts';

/** @returns the exit status: 0 all was well, 2 an input was bad, 1 the program failed */
async function run(args: readonly string[]): Promise<number> {
  const notes = new Notes();
  const output = new Output();
  try {
    const command = readArguments(args);
    if (command.name === 'help') await output.write(help);
    else if (command.name === 'check') await check(command, output, notes);
    else await writeOriginals(command, output, notes);
    return notes.status;
  } catch (error) {
    if (error instanceof ReaderGone) return notes.status;
    if (error instanceof UsageError) notes.bad(`${error.message} (“wireprint help” says more)`);
    else if (error instanceof InputError) notes.bad(error.message);
    else throw error;
    return 2;
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error('wireprint: this is a fault of Wireprint, not of your input:');
  console.error(error);
  process.exitCode = 1;
}
