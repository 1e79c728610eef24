/** Reads a stored archive as readers do: from its end, through the directory, to each file. */
export const unzip = (archive: Buffer): ReadonlyMap<string, { readonly bytes: Buffer; readonly crc: number }> => {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  let at = archive.readUInt32LE(end + 16);
  return new Map(
    Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
      expect(archive.readUInt32LE(at)).toBe(0x02014b50);
      const [crc, size, start] = [16, 24, 42].map((offset) => archive.readUInt32LE(at + offset));
      const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString();
      at += 46 + Buffer.byteLength(name);
      expect(archive.readUInt32LE(start)).toBe(0x04034b50);
      const from = start! + 30 + archive.readUInt16LE(start! + 26) + archive.readUInt16LE(start! + 28);
      return [name, { bytes: archive.subarray(from, from + size!), crc: crc! }];
    }),
  );
};
