import type { PersonId } from "../shared/ids";

/** Minutes of burden each person has carried so far in this pair or circle. A person who is not in it has carried none. */
export type Ledger = ReadonlyMap<PersonId, number>;
