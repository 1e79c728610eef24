import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { GuideText } from "./guideText";
import { readingsOf } from "./roleWords";

/** Every way a message can come out: one text for each combination of its branches, with a plain word for each value. */
export const renderings = (message: string): readonly string[] => expand(compileMessage(message));

/** The texts of a guide by id, each in every way in which it is read: by a mentor and a mentee, and by equals. */
export const guideReadings = (
  text: GuideText["text"],
  lang: string,
): readonly (readonly [id: string, text: string])[] =>
  Object.entries(text).flatMap(([id, { s }]) => readingsOf(s, lang).map((each) => [id, each] as const));

/** A compiled message is a text, or a list of texts and of [name, format, branches]. */
const expand = (compiled: unknown): readonly string[] => {
  if (!Array.isArray(compiled)) return [String(compiled)];
  return compiled.reduce<readonly string[]>(
    (soFar, token: unknown) => soFar.flatMap((start) => branches(token).map((end) => start + end)),
    [""],
  );
};

const branches = (token: unknown): readonly string[] => {
  if (!Array.isArray(token)) return [token === "#" ? "2" : String(token)];
  const options: unknown = token[2];
  if (typeof options !== "object" || options === null) return ["Amina"];
  return Object.entries(options).flatMap(([key, branch]) => (key === "offset" ? [] : expand(branch)));
};
