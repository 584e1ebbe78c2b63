/** Writes numbers of few bits one after another, low bit first. */
export class BitWriter {
  private readonly bytes: number[] = [];
  private used = 8;

  /** `width` 0 to 24. */
  write(value: number, width: number): void {
    for (let k = 0; k < width; k++) {
      if (this.used === 8) {
        this.bytes.push(0);
        this.used = 0;
      }
      if ((value >>> k) & 1) this.bytes[this.bytes.length - 1]! |= 1 << this.used;
      this.used++;
    }
  }

  /** Rice code: `value >> width` in ones and a zero, then `width` bits. Short for numbers of about `2 ** width`; any up to 2^31 can be written. */
  writeRice(value: number, width: number): void {
    const high = Math.floor(value / 2 ** width);
    if (high >= 20) {
      this.write(0xfffff, 20);
      this.write(value & 0xffff, 16);
      this.write(value >>> 16, 16);
      return;
    }
    for (let k = 0; k < high; k++) this.write(1, 1);
    this.write(0, 1);
    this.write(value & (2 ** width - 1), width);
  }

  /** The same for numbers of either sign. */
  writeSigned(value: number, width: number): void {
    this.writeRice(value >= 0 ? value * 2 : -value * 2 - 1, width);
  }

  finish(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what `BitWriter` wrote. Past the end it throws: a trace cut short is no trace. */
export class BitReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** `width` 0 to 24. */
  read(width: number): number {
    let value = 0;
    for (let got = 0; got < width; ) {
      const byte = this.bytes[this.at >>> 3];
      if (byte === undefined) throw new RangeError('the trace ends early');
      const from = this.at & 7;
      const take = Math.min(8 - from, width - got);
      value |= ((byte >>> from) & (2 ** take - 1)) << got;
      got += take;
      this.at += take;
    }
    return value;
  }

  readRice(width: number): number {
    let high = 0;
    while (high < 20 && this.read(1) === 1) high++;
    if (high === 20) {
      const low = this.read(16);
      return low + this.read(16) * 65536;
    }
    return high * 2 ** width + this.read(width);
  }

  readSigned(width: number): number {
    const value = this.readRice(width);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
