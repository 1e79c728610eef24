import type { ForWhom } from "../../domain/document/facts";
import { wordsThat, type Shape } from "../../domain/people/shape";
import { isUlid, type EntryId, type PersonId } from "../../domain/shared/ids";
import { isLocalDate } from "../../domain/time/localDate";

/** Longer than anybody's answer to one question, short enough for one column of a list. */
const LONGEST_LINE = 4_000;
const LONGEST_ID = 200;

/** Words in a field. Empty ones are left out by whoever writes. */
export const LINE = wordsThat(LONGEST_LINE, (text) => text !== "");

export const DATE = wordsThat(10, isLocalDate);

export const ENTRY_ID: Shape<EntryId> = (raw) => (typeof raw === "string" && isUlid(raw) ? raw : undefined);

// Any word may be somebody's id; the pair's members decide whether it is one of theirs.
export const PERSON: Shape<PersonId> = (raw) =>
  wordsThat(LONGEST_ID, (text) => text !== "")(raw) as PersonId | undefined;

export const FOR_WHOM: Shape<ForWhom> = PERSON;
