import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * Below the ephemeral range, whose ports the system lends to outgoing connections: a free one may be taken a moment
 * later.
 */
const FROM = 20_000;
const TO = 32_000;

/** The first of two neighbouring free ports of this machine. */
export const freePortPair = async (): Promise<number> => {
  const port = randomInt(FROM, TO);
  return (await isFree(port)) && (await isFree(port + 1)) ? port : freePortPair();
};

const isFree = async (port: number): Promise<boolean> => {
  const probe = createServer();
  try {
    await once(probe.listen(port, "localhost"), "listening");
  } catch {
    return false;
  }
  await once(probe.close(), "close");
  return true;
};
