import { LENSES, type LensId } from "../../domain/conversation/guide";
import type { TypedWords } from "../../domain/document/drafts";
import type { SessionId } from "../../domain/shared/ids";

/** What somebody wishes for one conversation, in ticks and in their own words. It never leaves their device (P1). */
export interface TodaysWishes {
  readonly lenses: readonly LensId[];
  readonly depends: string;
}

export const NO_WISHES: TodaysWishes = { lenses: [], depends: "" };

/** The box on the device that holds them. */
export const WISHES_BOX = "today";

/**
 * The wishes that hold for `session`, or for the next meeting while there is none: those made before a meeting become its
 * own, and those of another meeting are over.
 */
export const wishesFor = (kept: TypedWords | undefined, session: SessionId | undefined): TodaysWishes => {
  if (kept === undefined || (kept.place.session !== undefined && kept.place.session !== session)) return NO_WISHES;
  const [ticked = "", ...words] = kept.text.split("\n");
  return { lenses: LENSES.filter((lens) => ticked.split(" ").includes(lens)), depends: words.join("\n") };
};

/** As they are kept: the ticks in the first line, the words below. */
export const keptWishes = ({ lenses, depends }: TodaysWishes, session: SessionId | undefined): TypedWords => ({
  text: lenses.length === 0 && depends === "" ? "" : `${lenses.join(" ")}\n${depends}`,
  place: session === undefined ? {} : { session },
});
