import { createHash } from "node:crypto";

/** Deterministic bytes: the same for the same words on every machine. */
export const stableBytes = (words: string): Buffer => createHash("sha256").update(words).digest();

export const stableGuid = (words: string): string => {
  const hex = stableBytes(words).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A deterministic stream of numbers from 0 to 1 (1 excluded), seeded by `words`. */
export const stableRandom = (words: string): (() => number) => {
  let state = stableBytes(words).readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};
