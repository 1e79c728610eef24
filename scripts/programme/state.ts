import { isUlid, type PairId } from "../../src/domain/shared/ids";
import { among, record, recordOf, valueOf, whole, wordsThat, type Shape } from "../../src/domain/shared/shape";
import { parseJson } from "../../src/graph/transport/json";

/** What there is of one pair by now. Each step adds to it, so a run goes on where another one ended. */
export interface MadePair {
  readonly pair: PairId;
  /** When the request for the group was about to be sent, in epoch milliseconds: its answer may never have come. */
  readonly askedAt?: number;
  /** Object id of its Microsoft 365 group. */
  readonly group?: string;
  readonly site?: string;
  readonly log?: string;
  readonly sessions?: string;
  /** The app may open the site. */
  readonly letIn?: true;
  /** Address in Graph of the row by which the programme's people find the pair without a link. */
  readonly told?: string;
  /** The administrator is no owner of the group any more: the pair is alone there. */
  readonly left?: true;
}

/** Nothing is left to do for a pair; where a programme tells its people, not before they are told. */
export const isWhole = ({ left, told }: MadePair, tells: boolean): boolean =>
  left === true && (!tells || told !== undefined);

/** By key of the people (`keyOf`). Ids only: no name and no address. */
export type ProgrammeState = Readonly<Record<string, MadePair>>;

/** Where the state is kept; `write` is durable when it returns. */
export interface StateFile {
  readonly read: () => string | undefined;
  readonly write: (text: string) => void;
}

const ID = wordsThat(300, (text) => text !== "");
const YES = among([true]);
const PAIR_ID = wordsThat(26, isUlid) as Shape<PairId>;
const MADE = record(
  { pair: PAIR_ID },
  { askedAt: whole(0), group: ID, site: ID, log: ID, sessions: ID, letIn: YES, told: ID, left: YES },
);
const MOST_PAIRS = 100_000;
const STATE = record({
  version: among([1]),
  pairs: recordOf(MADE, MOST_PAIRS),
});

/** Reads the state; throws a sentence when a file is there and is no state, so that nothing is made twice. */
export const readState = (file: StateFile): ProgrammeState => {
  const text = file.read();
  if (text === undefined) return {};
  const read = valueOf(STATE, parseJson(text));
  if (!read)
    throw new Error(
      "The file that remembers what was made cannot be read. Put an earlier copy in its place, or move it away: then each group is looked for by its name.",
    );
  return read.pairs;
};

export const writeState = (file: StateFile, pairs: ProgrammeState): void =>
  file.write(`${JSON.stringify({ version: 1, pairs }, undefined, 1)}\n`);
