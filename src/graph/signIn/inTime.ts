import { ThrownFailure } from "./msalFailure";

/** The answer of a host; one that takes longer than `limitMs` means that this host signs nobody in. */
export const inTime = async <T>(answer: Promise<T>, limitMs: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ThrownFailure({ type: "SignInRefused", why: "host" })), limitMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};
