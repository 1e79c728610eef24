import { Checkbox, Field, Input } from "@fluentui/react-components";
import { useEffect } from "react";
import { LENSES, type Guide, type LensId } from "../../domain/conversation/guide";
import type { NotePlace } from "../../domain/document/store/drafts";
import type { Pair } from "../../domain/people/pair";
import type { PersonId, SessionId } from "../../domain/shared/ids";
import { Quiet, Stack } from "../controls/layout";
import { useDraft, type DraftFormat } from "../controls/useDraft";
import { WhoReads } from "../controls/WhoReads";
import { readerSideOf, wishesAnswered } from "./promptsFor";
import { useMe, useText } from "../context";

/** What somebody wishes for one conversation, in ticks and in their own words. It never leaves their device (P1). */
interface Wishes {
  readonly lenses: readonly LensId[];
  readonly depends: string;
}

const NO_WISHES: Wishes = { lenses: [], depends: "" };

/** The ticks in the first line, the words below. */
export const WISHES: DraftFormat<Wishes> = {
  read: (text) => {
    const [ticked = "", ...words] = text.split("\n");
    return { lenses: LENSES.filter((lens) => ticked.split(" ").includes(lens)), depends: words.join("\n") };
  },
  write: ({ lenses, depends }) => (lenses.length === 0 && depends === "" ? "" : `${lenses.join(" ")}\n${depends}`),
};

/** Wishes made before a meeting hold in the next one; those of another meeting are over. */
export const holdsIn = (session: SessionId | undefined, made: NotePlace): boolean =>
  made.session === undefined || made.session === session;

/** The wishes of this person for this conversation, and the ways to change them. */
export interface TodaysWishes extends Wishes {
  readonly tick: (lens: LensId, on: boolean) => void;
  readonly setDepends: (words: string) => void;
}

/** Kept on this device for one meeting, also over a reload. */
export const useTodaysWishes = (pair: Pair, session: SessionId | undefined): TodaysWishes => {
  const here = session === undefined ? {} : { session };
  const { value: kept, place, set } = useDraft(pair, "today", WISHES, here);
  const value = holdsIn(session, place) ? kept : undefined;
  useEffect(() => {
    // What was wished before the meeting is for this one, and not for the next.
    if (kept && session !== undefined && place.session !== session) set(value, { session });
  }, [kept, value, session, place.session, set]);
  const { lenses, depends } = value ?? NO_WISHES;
  return {
    lenses,
    depends,
    tick: (lens, on) => set({ lenses: on ? [...lenses, lens] : lenses.filter((each) => each !== lens), depends }, here),
    setDepends: (words) => set({ lenses, depends: words }, here),
  };
};

interface TodaysWishesProps {
  readonly pair: Pair;
  readonly guide: Guide;
  readonly wishes: TodaysWishes;
  readonly host?: PersonId | undefined;
}

/** "How would you like this conversation today?" Asked, never guessed; several ticks, own words, and nobody else sees them. */
export const TodaysWishesForm = ({ pair, guide, wishes, host }: TodaysWishesProps) => {
  const text = useText();
  const me = useMe();
  const { lenses, depends, tick, setDepends } = wishes;
  return (
    <Stack>
      <WhoReads readers={[]} />
      <Quiet>{text("lens.hint")}</Quiet>
      <Stack gap="xs" role="group" aria-label={text("lens.title")}>
        {wishesAnswered(guide, readerSideOf(pair, me.id, host)).map((lens) => (
          <Checkbox
            key={lens}
            label={text(`lens.${lens}`)}
            checked={lenses.includes(lens)}
            onChange={(_, { checked }) => tick(lens, checked === true)}
          />
        ))}
      </Stack>
      <Field label={text("lens.depends")}>
        <Input value={depends} dir="auto" onChange={(_, { value }) => setDepends(value)} />
      </Field>
    </Stack>
  );
};
