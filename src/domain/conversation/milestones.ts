import type { DueReason, GuideFacts } from "./guideFacts";
import type { Past } from "./past";

/** A guide that is due, and why. */
export interface DueGuide {
  readonly guide: GuideFacts;
  readonly why: DueReason;
}

/** From the third meeting on there is something to keep light. The first two lay the ground. */
const FIRST_LIGHT = 2;

/** What is due now, in the order of `guides`. After two deep meetings in a row a deep one waits, and so does one of the rotation after its own format. */
export const dueNow = (guides: readonly GuideFacts[], past: Past): readonly DueGuide[] =>
  guides.flatMap((guide) => {
    const why = dueReason(guide, past);
    const waits =
      (guide.depth > 1 && past.wasDeepTwice) || (guide.role === "rotation" && guide.format === past.lastFormat);
    return why === undefined || waits ? [] : [{ guide, why }];
  });

/** What is made for a light day, once the ground is laid. */
export const lightNow = (guides: readonly GuideFacts[], { count }: Past): readonly GuideFacts[] =>
  count < FIRST_LIGHT ? [] : guides.filter(({ due }) => due?.kind === "light");

const dueReason = ({ id, due }: GuideFacts, { count, planned, isHeld, since }: Past): DueReason | undefined => {
  switch (due?.kind) {
    case "after":
      return !isHeld(id) && count >= due.meetings ? due.why : undefined;
    case "share":
      return !isHeld(id) && planned >= (due.fewest ?? 0) && count >= Math.floor(planned * due.share)
        ? due.why
        : undefined;
    case "again":
      return count >= due.after && since(id) >= due.every ? due.why : undefined;
    default:
      return undefined;
  }
};
