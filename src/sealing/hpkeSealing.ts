import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from "hpke";
import type { SealedFor, Sealing } from "../domain/programme/sealing";

/** Length of the encapsulated secret: a point of P-256. It stands before the sealed words. */
const SECRET_BYTES = 65;

/** Seals and opens with WebCrypto alone: P-256 is in every browser and in Node; X25519 is not. */
export const createHpkeSealing = (): Sealing => {
  const suite = new CipherSuite(KEM_DHKEM_P256_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  return {
    newKeys: async () => {
      const keys = await suite.GenerateKeyPair(true);
      const [publicKey, privateKey] = await Promise.all([
        suite.SerializePublicKey(keys.publicKey),
        suite.SerializePrivateKey(keys.privateKey),
      ]);
      return { publicKey: base64url(publicKey), privateKey: base64url(privateKey) };
    },
    seal: (words, publicKey, bound) =>
      orNothing(async () => {
        const key = await suite.DeserializePublicKey(bytesOf(publicKey));
        const sealed = await suite.Seal(key, new TextEncoder().encode(words), optionsOf(bound));
        const all = new Uint8Array(SECRET_BYTES + sealed.ciphertext.length);
        all.set(sealed.encapsulatedSecret);
        all.set(sealed.ciphertext, SECRET_BYTES);
        return base64url(all);
      }),
    open: (sealed, { publicKey, privateKey }, bound) =>
      orNothing(async () => {
        const all = bytesOf(sealed);
        const keys = {
          publicKey: await suite.DeserializePublicKey(bytesOf(publicKey)),
          privateKey: await suite.DeserializePrivateKey(bytesOf(privateKey)),
        };
        const opened = await suite.Open(keys, all.slice(0, SECRET_BYTES), all.slice(SECRET_BYTES), optionsOf(bound));
        return new TextDecoder("utf-8", { fatal: true }).decode(opened);
      }),
  };
};

/** Others write what is opened here: whatever does not open is nothing, and no reason to stop. */
const orNothing = async (work: () => Promise<string>): Promise<string | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

const optionsOf = ({ about, by }: SealedFor) => ({
  info: new TextEncoder().encode(`Meridian 1 ${about}`),
  aad: new TextEncoder().encode(by),
});

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
