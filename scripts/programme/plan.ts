import { createHash } from "node:crypto";
import type { Member } from "../../src/domain/people/pair";
import type { Person } from "../../src/domain/people/person";
import type { Failure } from "../../src/domain/shared/failure";
import type { PersonId } from "../../src/domain/shared/ids";
import { ok, type Result } from "../../src/domain/shared/result";
import { createPeopleByKey } from "../../src/graph/directory";
import type { GraphTransport } from "../../src/graph/transport/transport";
import type { TableRow } from "./table";

/** A pair or circle that the table asks for, with its people as the directory knows them. */
export interface PlannedPair extends Pick<TableRow, "line" | "region" | "start"> {
  readonly key: string;
  readonly name: string;
  readonly members: readonly Member[];
}

/** Stable for the same people in any order and any table, so that they get one group. */
export const keyOf = (ids: readonly PersonId[]): string =>
  createHash("sha256")
    .update(
      ids
        .map((id) => id.toLowerCase())
        .toSorted()
        .join(),
    )
    .digest("hex")
    .slice(0, 24);

/** The alias of a group. It holds no name: aliases are seen by the whole organisation. */
export const nicknameOf = (key: string): string => `meridian-${key}`;

/** People asked for in one `$batch`. */
const AT_ONCE = 20;

/** Looks everybody up; `faults` names each address that is nobody in this organisation. */
export const planOf = async (
  graph: GraphTransport,
  rows: readonly TableRow[],
): Promise<Result<{ readonly pairs: readonly PlannedPair[]; readonly faults: readonly string[] }, Failure>> => {
  const peopleByKey = createPeopleByKey(graph);
  const addresses = [...new Set(rows.flatMap(({ people }) => people.map(({ address }) => address)))];
  const known = new Map<string, Person>();
  for (let from = 0; from < addresses.length; from += AT_ONCE) {
    const found = await peopleByKey(addresses.slice(from, from + AT_ONCE));
    if (!found.ok) return found;
    for (const [address, person] of found.value) known.set(address, person);
  }
  const faults: string[] = [];
  const pairs = new Map<string, PlannedPair>();
  for (const row of rows) {
    const members = row.people.flatMap(({ address, role }): readonly Member[] => {
      const person = known.get(address);
      if (!person) faults.push(`Line ${row.line}: "${address}" is nobody in this organisation.`);
      return person ? [{ ...person, role }] : [];
    });
    if (members.length < row.people.length) continue;
    const ids = members.map(({ id }) => id);
    const key = keyOf(ids);
    const before = pairs.get(key);
    if (new Set(ids).size < ids.length) faults.push(`Line ${row.line}: two of its addresses are one person.`);
    else if (before) faults.push(`Line ${row.line}: the same people as on line ${before.line}, by other addresses.`);
    else pairs.set(key, plannedOf(row, members, key));
  }
  return ok({ pairs: [...pairs.values()], faults });
};

const plannedOf = ({ line, name, region, start }: TableRow, members: readonly Member[], key: string): PlannedPair => ({
  ...{ line, key, members },
  name: name ?? members.map((member) => member.name).join(", "),
  ...(region !== undefined && { region }),
  ...(start !== undefined && { start }),
});
