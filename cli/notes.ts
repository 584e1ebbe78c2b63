import { plainLine } from '../library/markup.ts';

/** What is said on standard error, and whether any input was bad. */
export class Notes {
  #bad = 0;
  #failed = 0;
  readonly #say: (line: string) => void;

  constructor(say: (line: string) => void = (line) => console.error(line)) {
    this.#say = say;
  }

  /** The program's exit status: 0 all was well, 2 an input was bad, 1 the program failed on one. */
  get status(): 0 | 1 | 2 {
    return this.#failed > 0 ? 1 : this.#bad > 0 ? 2 : 0;
  }

  /** Something was read otherwise than it says; it counts all the same. */
  warn(sentence: string): void {
    // Values from files stand in it: nothing in them may steer the terminal.
    this.#say(`wireprint: ${plainLine(sentence)}`);
  }

  /** An input, or a part of one, could not be used. */
  bad(sentence: string): void {
    this.#bad++;
    this.warn(sentence);
  }

  /** A fault of the program itself, which spoiled one input. */
  failed(report: string): void {
    this.#failed++;
    this.#say(`wireprint: this is a fault of Wireprint, not of your input: ${report}`);
  }
}
