import { SEALING_KEYS } from "../../src/domain/programme/sealing";
import { valueOf } from "../../src/domain/shared/shape";
import { createHpkeSealing } from "../../src/sealing/hpkeSealing";

const sealing = createHpkeSealing();
const bound = { about: "across", by: "nusrat" };

/** Sealed by Nusrat for Mereana. */
const sealedForMereana = async (words = "I would like to talk with you.") => {
  const mereana = await sealing.newKeys();
  return { mereana, sealed: (await sealing.seal(words, mereana.publicKey, bound)) ?? "" };
};

test("P1: what Nusrat seals to Mereana opens with her key, and with nobody else's", async () => {
  const { mereana, sealed } = await sealedForMereana("Ko te pōtae · مرحبا");
  const hannah = await sealing.newKeys();
  expect(await sealing.open(sealed, mereana, bound)).toBe("Ko te pōtae · مرحبا");
  expect(await sealing.open(sealed, hannah, bound)).toBeUndefined();
  expect(valueOf(SEALING_KEYS, mereana)).toEqual(mereana);
});

test.each([
  ["under another author", { ...bound, by: "hannah" }],
  ["in another programme", { ...bound, about: "beyond" }],
])("P1: a copy %s does not open", async (_, other) => {
  const { mereana, sealed } = await sealedForMereana();
  expect(await sealing.open(sealed, mereana, other)).toBeUndefined();
});

test("P1: a changed letter does not open, and words of anybody are no reason to stop", async () => {
  const { mereana, sealed } = await sealedForMereana();
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith("A") ? "B" : "A"}${sealed.slice(-1)}`;
  for (const hostile of [changed, sealed.slice(0, 40), "", "<b>", "x".repeat(100_000), "é"])
    expect(await sealing.open(hostile, mereana, bound)).toBeUndefined();
});

test("nothing is sealed to a key that is none", async () => {
  expect(await sealing.seal("Hello", `B${"A".repeat(86)}`, bound)).toBeUndefined();
  expect(await sealing.seal("Hello", "no key", bound)).toBeUndefined();
});
