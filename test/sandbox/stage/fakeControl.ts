import type { Fault } from "../../../src/sandbox/fault";
import type { SandboxControl } from "../../../src/sandbox/stage/sandboxControl";

export const amina = {
  id: "a11ce000-0000-4000-8000-000000000001",
  name: "Amina Bello",
  address: "amina.bello@meridian.example",
  zone: "Africa/Lagos",
  place: "Lagos",
  about: "Works Monday to Friday.",
};
export const rafael = {
  id: "a11ce000-0000-4000-8000-000000000002",
  name: "Rafael Conceição",
  address: "rafael@meridian.example",
  zone: "America/Sao_Paulo",
  place: "São Paulo",
  about: "Starts late on Mondays.",
};
export const TENANT = "10000000-0000-4000-8000-000000000001";

/** The local Graph's switches, in memory. */
export const createFakeControl = (): SandboxControl => {
  const people = [amina, rafael];
  let faults: readonly Fault[] = [];
  const signIn: SandboxControl["signIn"] = async (id) => {
    const person = people.find((someone) => someone.id === id);
    if (!person) throw new Error(`Nobody has the id ${id}.`);
    return { accessToken: `token of ${id}`, expiresInSeconds: 3600, person, tenantId: TENANT };
  };
  return {
    cast: async () => ({
      people,
      pairs: [{ id: "pair-1", title: "Amina and Rafael", about: "Two continents.", members: [amina.id, rafael.id] }],
    }),
    signIn,
    signInFor: signIn,
    tried: async () => [],
    faults: async () => faults,
    setFaults: async (next) => {
      faults = next;
    },
    liveHalfYear: async () => undefined,
    later: async () => undefined,
    startOver: async () => {
      faults = [];
    },
  };
};
