import { PRESSES, SIGNALS, type PressBy, type SessionState, type Signal } from "../../domain/conversation/session";
import type { PersonId } from "../../domain/shared/ids";
import { isoText, parseInstant } from "../../domain/time/isoText";
import { isObject, listOf, numberOf, parseJson, textOf } from "../transport/json";

/** What a meeting knows besides its step: who is the host among equals, presses, a sign, what was passed over. */
export type Signs = Pick<SessionState, "host" | "tender" | "said" | "signal" | "skipped">;

/** As one line of a row; empty where there is nothing to tell. */
export const signsText = ({ host, tender, said, signal: sign, skipped }: Signs): string =>
  host === undefined && tender === undefined && said === undefined && sign === undefined && skipped === undefined
    ? ""
    : JSON.stringify({ host, tender, said, sign: sign && { ...sign, at: isoText(sign.at) }, skipped });

/** What an older version wrote, or somebody by hand, has none. */
export const readSigns = (value: unknown): Signs => {
  const text = textOf(value);
  const raw = text === undefined ? undefined : parseJson(text);
  if (!isObject(raw)) return {};
  const [said, sign] = [listOf(raw.said).flatMap(readSaid), readSign(raw.sign)];
  const skipped = listOf(raw.skipped).flatMap((step) => numberOf(step) ?? []);
  const host = textOf(raw.host);
  return {
    ...(host !== undefined && { host: host as PersonId }),
    ...(raw.tender === true && { tender: true }),
    ...(said.length > 0 && { said }),
    ...(sign && { signal: sign }),
    ...(skipped.length > 0 && { skipped }),
  };
};

const readSaid = (raw: unknown): readonly PressBy[] => {
  if (!isObject(raw)) return [];
  const [press, by] = [PRESSES.find((each) => each === raw.press), textOf(raw.by)];
  return press === undefined || by === undefined ? [] : [{ press, by: by as PersonId }];
};

const readSign = (raw: unknown): Signal | undefined => {
  if (!isObject(raw)) return undefined;
  const [kind, by, at] = [SIGNALS.find((each) => each === raw.kind), textOf(raw.by), parseInstant(raw.at)];
  return kind === undefined || by === undefined || at === undefined ? undefined : { kind, by: by as PersonId, at };
};
