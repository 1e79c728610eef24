import { createObservable } from "../../sync/observable";
import type { Releases } from "../../ui/context";
import { addressIn } from "./registration";

/** Asks our own host, past every cache. Undefined: no answer, or none that names a release. */
const servedByHost = async (): Promise<string | undefined> => {
  try {
    const answer = await fetch(new URL("version.json", document.baseURI), { cache: "no-store" });
    // Not by `shape`, which the first script has no room for.
    const told: { readonly release?: unknown } | null = answer.ok ? await answer.json() : null;
    return typeof told?.release === "string" ? told.release : undefined;
  } catch {
    return undefined;
  }
};

/** The release of this page, which is written into its HTML, and whether the host serves another one by now. */
export const createReleases = (
  own: string = addressIn("release"),
  served: () => Promise<string | undefined> = servedByHost,
): Releases => {
  const { snapshot, subscribe, update } = createObservable<boolean, boolean>(false, (isNewerThere) => isNewerThere);
  return {
    own,
    subscribe,
    isNewerThere: snapshot,
    look: async () => {
      // A page that is served while it is written has no release, and what is newer stays so.
      if (own === "" || snapshot()) return;
      const there = await served();
      if (there !== undefined && there !== own) update(() => true);
    },
  };
};
