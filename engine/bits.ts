/** Numbers of equal width packed into 32-bit words: number `index` takes the bits from `index * width` on. Width 1 to 32. */
export function writeBits(into: Uint32Array, index: number, width: number, value: number): void {
  const bit = index * width;
  const slot = Math.floor(bit / 32);
  const shift = bit - slot * 32;
  into[slot] = into[slot]! | (value << shift);
  if (shift + width > 32) into[slot + 1] = into[slot + 1]! | (value >>> (32 - shift));
}

export function readBits(from: Uint32Array, index: number, width: number): number {
  const bit = index * width;
  const slot = Math.floor(bit / 32);
  const shift = bit - slot * 32;
  let value = from[slot]! >>> shift;
  if (shift + width > 32) value |= from[slot + 1]! << (32 - shift);
  return (width === 32 ? value : value & ((1 << width) - 1)) >>> 0;
}

/** How many 32-bit words `count` numbers of a width take. */
export function bitsLength(count: number, width: number): number {
  return Math.ceil((count * width) / 32) + 1;
}
