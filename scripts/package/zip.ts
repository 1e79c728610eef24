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
 * A zip archive of `files`, uncompressed and ordered by name: the same files give the same bytes on every machine and
 * with every version of Node. The icons are compressed already; the rest is small.
 */
export const zip = (files: readonly Packed[]): Buffer => {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = Buffer.from(name);
    const facts = factsOf(bytes, path.length);
    const local = Buffer.concat([signature(0x04034b50), facts, path, bytes]);
    entries.push(Buffer.concat([signature(0x02014b50), word(VERSION), facts, tailOf(offset), path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = word(files.length);
  const end = [signature(0x06054b50), word(0), word(0), count, count, long(directory.length), long(offset), word(0)];
  return Buffer.concat([...locals, directory, ...end]);
};

/** Fields that the local header and the directory entry share. */
const factsOf = (bytes: Uint8Array, nameLength: number): Buffer =>
  Buffer.concat([
    ...[VERSION, UTF8_NAMES, 0, 0, MS_DOS_DAY].map(word),
    ...[crc32(bytes), bytes.length, bytes.length].map(long),
    ...[nameLength, 0].map(word),
  ]);

/** No comment, disk or attributes; then the offset of the file. */
const tailOf = (offset: number): Buffer => Buffer.concat([word(0), word(0), word(0), long(0), long(offset)]);

const word = (value: number): Buffer => {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
};

const long = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
};

const signature = long;
