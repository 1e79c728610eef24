import { isCircle, type Member, others, type Pair, relationshipOf } from "../people/pair";
import type { PersonId } from "../shared/ids";
import { filled, record, type Shape } from "../shared/shape";

/** What two people are called, by the part that each has in a guide. */
export interface StageNames {
  readonly mentor: string;
  readonly mentee: string;
}

/**
 * Port: the windows of one browser in which a meeting of this pair is open. Names go from a side panel, which knows them, to
 * the stage beside it. No address and no request holds them (P1): in the Teams of somebody who is not of the pair there is no
 * such panel, and the stage keeps the words for their parts.
 */
export interface NamesBeside {
  /** In a panel: says them now, and whenever a stage is opened; undefined where nobody has a part. Returns how to stop. */
  readonly tell: (names: StageNames | undefined) => () => void;
  /** On a stage: asks for them, and hears each change. Returns how to stop. */
  readonly hear: (heard: (names: StageNames | undefined) => void) => () => void;
}

/** Who takes the mentor's part in a conversation of two, and who the mentee's; undefined where nobody does. */
export const sidesIn = (
  pair: Pair,
  host: PersonId | undefined,
): Readonly<Record<keyof StageNames, Member>> | undefined => {
  const isMentor = ({ id, role }: Member): boolean =>
    relationshipOf(pair) === "mentoring" ? role === "mentor" : id === host;
  const mentor = pair.members.find(isMentor);
  const mentee = mentor && others(pair, mentor.id)[0];
  return mentee && !isCircle(pair) ? { mentor, mentee } : undefined;
};

/** Longer than a directory's names. */
const LONGEST_NAME = 256;

/** What another window said. */
export const STAGE_NAMES: Shape<StageNames> = record({ mentor: filled(LONGEST_NAME), mentee: filled(LONGEST_NAME) });
