import type { LastTime } from "../graph/signIn/lastTime";
import { keepOnDevice, wordOfDevice } from "./deviceWords";

const NAME = "meridian.signedIn";

/** What this device knows of the last time: one word while somebody is signed in, and nothing after. */
export const LAST_TIME: LastTime = {
  wasSignedIn: () => wordOfDevice(NAME) !== undefined,
  note: (isSignedIn) => keepOnDevice(NAME, isSignedIn ? "yes" : undefined),
};
