import type { Failure } from "../../domain/shared/failure";
import { err, type Result } from "../../domain/shared/result";

/** Where the code of a press cannot come, as where the press itself cannot leave. */
const NOT_LOADED = err({ type: "Offline" } as const);

/** Runs something when the first screen has what it came for. */
export type Preload = (run: () => void) => void;

interface LateCode<Code> {
  /** Undefined where it cannot come now; the next one who asks tries afresh. */
  readonly get: () => Promise<Code | undefined>;
  /** One of its functions. */
  readonly call: <Asked extends unknown[], Told>(
    pick: (code: Code) => (...asked: Asked) => Promise<Result<Told, Failure>>,
  ) => (...asked: Asked) => Promise<Result<Told, Failure>>;
}

/**
 * Code that the first proposals do not need. It comes once they are there (`preload`), or with the first press that needs
 * it.
 */
export const createLateCode = <Code>(load: () => Promise<Code>, preload: Preload): LateCode<Code> => {
  let loading: Promise<Code> | undefined;
  const get = async (): Promise<Code | undefined> => {
    try {
      return await (loading ??= load());
    } catch {
      loading = undefined;
      return undefined;
    }
  };
  preload(() => void get());
  return {
    get,
    call:
      (pick) =>
      async (...asked) => {
        const code = await get();
        return code ? pick(code)(...asked) : NOT_LOADED;
      },
  };
};
