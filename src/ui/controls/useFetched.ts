import { useEffect, useState } from "react";

/** Something that is fetched on demand. */
export type Fetched<T> =
  | { readonly phase: "fetching" }
  | { readonly phase: "there"; readonly value: T }
  | { readonly phase: "missing" };

/** Fetches once for each `fetch`; what comes too late is forgotten. While a new answer is on its way the last one stays. */
export const useFetched = <T>(fetch: () => Promise<T>): Fetched<T> => {
  const [fetched, setFetched] = useState<Fetched<T>>({ phase: "fetching" });
  useEffect(() => {
    let gone = false;
    fetch().then(
      (value) => (gone ? undefined : setFetched({ phase: "there", value })),
      () => (gone ? undefined : setFetched({ phase: "missing" })),
    );
    return () => {
      gone = true;
    };
  }, [fetch]);
  return fetched;
};

/** What was fetched, or `otherwise`. */
export const orElse = <T>(fetched: Fetched<T>, otherwise: T): T =>
  fetched.phase === "there" ? fetched.value : otherwise;
