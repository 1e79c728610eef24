import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

/** Systems lend higher ports to whoever opens a connection: one that is free now may be taken in the next moment. */
const FROM = 20_000;
const TO = 32_000;

/** The first of two neighbouring ports of this machine that nobody uses. */
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
