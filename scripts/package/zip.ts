/** A file of an archive. */
export interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

const crc32 = (bytes: Uint8Array): number =>
  ~bytes.reduce((crc, byte) => (crc >>> 8) ^ (CRC[(crc ^ byte) & 0xff] ?? 0), ~0) >>> 0;

/** 1 January 1980, midnight: the first date of the format, fixed for reproducible archives. */
const MS_DOS_DAY = (1 << 5) | 1;
const VERSION = 20;
const UTF8_NAMES = 1 << 11;

/**
 * A zip archive of `files`, uncompressed and ordered by name: the same files give the same bytes on every machine, with
 * every version of Node and in a browser. Icons are compressed already; the rest is small, or is unpacked at once.
 */
export const zip = (files: readonly Packed[]): Uint8Array => {
  const locals: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = new TextEncoder().encode(name);
    const facts = factsOf(bytes, path.length);
    const local = [long(0x04034b50), facts, path, bytes];
    entries.push(long(0x02014b50), word(VERSION), facts, tailOf(offset), path);
    locals.push(...local);
    offset += lengthOf(local);
  }
  const count = word(files.length);
  const end = [long(0x06054b50), word(0), word(0), count, count, long(lengthOf(entries)), long(offset), word(0)];
  return joined([...locals, ...entries, ...end]);
};

/** Fields that the local header and the directory entry share. */
const factsOf = (bytes: Uint8Array, nameLength: number): Uint8Array =>
  joined([
    ...[VERSION, UTF8_NAMES, 0, 0, MS_DOS_DAY].map(word),
    ...[crc32(bytes), bytes.length, bytes.length].map(long),
    ...[nameLength, 0].map(word),
  ]);

/** No comment, disk or attributes; then the offset of the file. */
const tailOf = (offset: number): Uint8Array => joined([word(0), word(0), word(0), long(0), long(offset)]);

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, { length }) => sum + length, 0);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const word = (value: number): Uint8Array => Uint8Array.of(value & 0xff, value >>> 8);

const long = (value: number): Uint8Array =>
  Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
