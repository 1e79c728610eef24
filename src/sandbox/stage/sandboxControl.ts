import type { Fault, FaultKind } from "../fault";
/** A person of the seed, as the stage introduces them. */
export interface StagePerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** IANA zone. */
  readonly zone: string;
  readonly place: string;
  /** One sentence. */
  readonly about: string;
}

/** A pair or circle of the seed. A circle has more than two members. */
export interface StagePair {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly members: readonly string[];
  /** Store of their document. Absent while they have none. */
  readonly keptIn?: "list" | "onenote";
}

/** What somebody may try on the stage, as far as the document of the two shows it. */
export type TriedThing = "book" | "tell" | "write" | "talk";

export interface Cast {
  readonly people: readonly StagePerson[];
  readonly pairs: readonly StagePair[];
}

export interface SandboxSignIn {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly person: { readonly id: string; readonly name: string; readonly address: string };
  readonly tenantId: string;
}

/** The local Graph's own controls. They are not part of Graph, and the product does not use them. */
export interface SandboxControl {
  readonly cast: () => Promise<Cast>;
  readonly signIn: (personId: string) => Promise<SandboxSignIn>;
  /** Signs in for these scopes. "consent-needed": this person must consent first, and `agrees` did not say so. */
  readonly signInFor: (
    personId: string,
    scopes: readonly string[],
    agrees: boolean,
  ) => Promise<SandboxSignIn | "consent-needed">;
  readonly faults: () => Promise<readonly Fault[]>;
  readonly setFaults: (faults: readonly Fault[]) => Promise<void>;
  /** What the two have tried since the last start. */
  readonly tried: (left: string, right: string) => Promise<readonly TriedThing[]>;
  /** Amina and Rafael have known each other for half a year from now on. */
  readonly liveHalfYear: () => Promise<void>;
  /** So many days later, for everybody and for the services. */
  readonly later: (days: number) => Promise<void>;
  readonly startOver: () => Promise<void>;
}

/** Both ends are the same program, so answers are not validated. */
export const createSandboxControl = (fetch: typeof globalThis.fetch): SandboxControl => {
  const send = (path: string, method: string, body?: object): Promise<Response> =>
    fetch(`/sandbox/${path}`, {
      method,
      ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
  const ask = async (path: string, method = "GET", body?: object): Promise<Response> => {
    const response = await send(path, method, body);
    if (!response.ok) throw new Error(`/sandbox/${path} answered ${response.status}. Maybe \`npm start\` was stopped.`);
    return response;
  };
  return {
    cast: async () => (await ask("people")).json(),
    signIn: async (person) => (await ask("sign-in", "POST", { person })).json(),
    signInFor: async (person, scopes, agrees) => {
      const response = await send("sign-in", "POST", { person, scopes, agrees });
      return response.status === 403 ? "consent-needed" : response.json();
    },
    faults: async () => {
      const { faults }: { faults: readonly Fault[] } = await (await ask("faults")).json();
      return faults;
    },
    setFaults: async (faults) => {
      await ask("faults", "PUT", { faults });
    },
    tried: async (left, right) => {
      const who = new URLSearchParams([left, right].map((id) => ["who", id]));
      const { tried }: { tried: readonly TriedThing[] } = await (await ask(`tried?${who}`)).json();
      return tried;
    },
    liveHalfYear: async () => {
      await ask("half-year", "POST");
    },
    later: async (days) => {
      await ask("later", "POST", { days });
    },
    startOver: async () => {
      await ask("reset", "POST");
    },
  };
};

/** True when a fault of this kind applies to all requests of this person, not to one path of Graph only. */
export const isFailing = (faults: readonly Fault[], kind: FaultKind, personId: string): boolean =>
  faults.some(
    (fault) => fault.kind === kind && (fault.who === personId || fault.who === "everyone") && fault.path === undefined,
  );
