import type { Fault, FaultKind } from "../fault";

/** The active faults. */
export interface Faults {
  readonly list: () => readonly Fault[];
  readonly set: (faults: readonly Fault[]) => void;
  /** The fault that strikes this request, if any. Decrements its count. */
  readonly strike: (kind: FaultKind, personId: string | undefined, path: string) => Fault | undefined;
}

export const createFaults = (): Faults => {
  let faults: readonly Fault[] = [];
  const strike: Faults["strike"] = (kind, personId, path) => {
    const hit = faults.find(
      (fault) =>
        fault.kind === kind &&
        (fault.who === "everyone" || fault.who === personId) &&
        (fault.path === undefined || path.includes(fault.path)) &&
        fault.left !== 0,
    );
    if (hit?.left !== undefined) {
      const rest: Fault = { ...hit, left: hit.left - 1 };
      faults = faults.map((fault) => (fault === hit ? rest : fault)).filter(({ left }) => left !== 0);
    }
    return hit;
  };
  return {
    list: () => faults,
    set: (wanted) => {
      faults = wanted;
    },
    strike,
  };
};

const KINDS: Readonly<Record<FaultKind, true>> = {
  offline: true,
  throttled: true,
  "throttled-silent": true,
  unavailable: true,
  "lost-answer": true,
  slow: true,
  "no-consent": true,
  "asks-first": true,
  "admin-approval": true,
  "policy-block": true,
  "no-bridge": true,
  "bridge-late": true,
  "bridge-silent": true,
  "calendar-unreadable": true,
  "document-deleted": true,
  "delayed-reads": true,
  "bare-delta": true,
  "bare-rows": true,
  "no-versions": true,
  "no-index": true,
  "cut-page": true,
  "section-full": true,
  "section-locked": true,
  "section-damaged": true,
  "check-out": true,
};

const isKind = (value: unknown): value is FaultKind => typeof value === "string" && value in KINDS;

/** Parses a list of faults; undefined when it is none. */
export const parseFaults = (value: unknown): readonly Fault[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const faults = value.map(parseFault);
  return faults.every((fault) => fault !== undefined) ? faults : undefined;
};

const parseFault = (value: unknown, index: number): Fault | undefined => {
  if (typeof value !== "object" || value === null || !("kind" in value) || !isKind(value.kind)) return undefined;
  const text = (name: string): string | undefined => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === "string" ? found : undefined;
  };
  const number = (name: string): number | undefined => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === "number" && found >= 0 ? found : undefined;
  };
  const [left, afterMs, path] = [number("left"), number("afterMs"), text("path")];
  return {
    id: text("id") ?? `fault-${index + 1}`,
    kind: value.kind,
    who: text("who") ?? "everyone",
    ...(left !== undefined && { left }),
    ...(afterMs !== undefined && { afterMs }),
    ...(path !== undefined && { path }),
  };
};
