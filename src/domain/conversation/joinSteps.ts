import { newestStep } from "./newestStep";
import type { Said, SessionState } from "./session";

/**
 * What stands when two people pressed at the same moment: `mine` was made from `base`, and the store already holds `theirs`.
 *
 * Only one step can be the newest. But nobody's "yes, today" is lost to somebody else's press, and neither is a sign in the
 * step that it was put up in.
 */
export const joinSteps = (base: SessionState, mine: SessionState, theirs: SessionState): SessionState => {
  const top = newestStep(theirs, mine);
  const { said: _, sign: __, ...rest } = top;
  const said = joinSaid(theirs.said ?? [], mine.said ?? []);
  const signed = inText(mine.sign) === inText(base.sign) ? theirs : mine;
  const sign = signed.step === top.step && !top.ended ? signed.sign : undefined;
  const whole: SessionState = {
    ...rest,
    ...(said.length > 0 && top.guide.id === theirs.guide.id && top.guide.id === mine.guide.id && { said }),
    ...(sign && { sign }),
  };
  const isTheirs = top === theirs && said.length === (theirs.said ?? []).length && inText(sign) === inText(theirs.sign);
  return isTheirs ? theirs : { ...whole, move: Math.max(mine.move, theirs.move) + 1 };
};

const joinSaid = (theirs: readonly Said[], mine: readonly Said[]): readonly Said[] => [
  ...theirs,
  ...mine.filter(({ press, by }) => !theirs.some((each) => each.press === press && each.by === by)),
];

const inText = (value: unknown): string => JSON.stringify(value) ?? "";
