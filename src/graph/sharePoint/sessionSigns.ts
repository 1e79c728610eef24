import { PRESSES, SIGNALS, type SessionState } from "../../domain/conversation/session";
import type { PersonId } from "../../domain/shared/ids";
import {
  among,
  ifReadable,
  mapped,
  only,
  readableOf,
  record,
  valueOf,
  whole,
  wordsThat,
  type Shape,
} from "../../domain/shared/shape";
import type { Instant } from "../../domain/time/interval";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { parseJson, textOf } from "../transport/json";

/** What a meeting knows besides its step: who is the host among equals, presses, a sign, what was passed over. */
type Signs = Pick<SessionState, "host" | "tender" | "said" | "signal" | "skipped">;

/** As one line of a row; empty where there is nothing to tell. */
export const signsText = ({ host, tender, said, signal: sign, skipped }: Signs): string =>
  host === undefined && tender === undefined && said === undefined && sign === undefined && skipped === undefined
    ? ""
    : JSON.stringify({ host, tender, said, sign: sign && { ...sign, at: isoText(sign.at) }, skipped });

/** What an older version wrote, or what was written by hand, has none. What cannot be read is left out. */
export const readSigns = (value: unknown): Signs => {
  const text = textOf(value);
  const read = text === undefined ? undefined : valueOf(SIGNS, parseJson(text));
  if (!read) return {};
  const { said, sign, skipped, ...rest } = read;
  return {
    ...rest,
    ...(said.length > 0 && { said }),
    ...(sign && { signal: sign }),
    ...(skipped.length > 0 && { skipped }),
  };
};

const PERSON = wordsThat(200, (id) => id !== "") as Shape<PersonId>;
const TIME: Shape<Instant> = mapped(
  only("a time such as 2026-12-01T09:00:00Z", (raw): raw is string => parseInstant(raw) !== undefined),
  (time) => parseInstant(time) as Instant,
);
const SIGNS = record(
  { said: readableOf(record({ press: among(PRESSES), by: PERSON })), skipped: readableOf(whole(0)) },
  {
    host: ifReadable(PERSON),
    tender: ifReadable(among([true])),
    sign: ifReadable(record({ kind: among(SIGNALS), by: PERSON, at: TIME })),
  },
);
