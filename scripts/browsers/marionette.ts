import { connect, type Socket } from 'node:net';
import { until } from './driver.ts';

/**
 * Firefox's own remote control, over TCP. A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` asks,
 * `[1, id, error, result]` answers. (Firefox source docs, "Marionette: protocol".)
 */
export class Marionette {
  #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #last = 0;
  #waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(data));
    socket.on('close', () => this.#end(new Error('Firefox has closed the connection.')));
    socket.on('error', (error) => this.#end(error));
  }

  /** Connects as soon as Firefox listens; at most `milliseconds`. */
  static async connect(port: number, milliseconds: number): Promise<Marionette> {
    const socket = await until(() => tryConnect(port), milliseconds, 100);
    if (!socket) throw new Error(`Firefox did not listen on port ${port} within ${milliseconds / 1000} s.`);
    const marionette = new Marionette(socket);
    await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
    await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    return marionette;
  }

  send<T>(command: string, parameters: object = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { done: (value) => resolve(value as T), fail: reject });
      const message = JSON.stringify([0, id, command, parameters]);
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  /**
   * Runs a function body with the browser's own rights, in the browser's window; `args` are its arguments.
   * @returns what the body returns, as JSON.
   */
  async privileged<T>(body: string, ...args: unknown[]): Promise<T> {
    const script = `const done = arguments[arguments.length - 1], args = [...arguments].slice(0, -1);
      (async () => { ${body} })().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) + '\\n' + error?.stack }));`;
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      interface Answer {
        value: { value: T } | { error: string };
      }
      const { value } = await this.send<Answer>('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: true });
      if ('error' in value) throw new Error(value.error);
      return value.value;
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const colon = this.#rest.indexOf(0x3a);
      if (colon < 0) return;
      const length = Number(this.#rest.subarray(0, colon));
      if (this.#rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(this.#rest.subarray(colon + 1, colon + 1 + length).toString());
      this.#rest = this.#rest.subarray(colon + 1 + length);
      if (Array.isArray(message)) this.#settle(message); // the greeting is an object
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const asked = this.#waiting.get(id as number);
    this.#waiting.delete(id as number);
    if (error) asked?.fail(new Error((error as { message: string }).message));
    else asked?.done(result);
  }

  #end(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', () => resolve(null));
  });
}
