import { Checkbox } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { WishFacts } from "../../domain/document/facts";
import type { Pair } from "../../domain/people/pair";
import { PressMenu } from "../controls/popUp/PressMenu";
import { ProblemBar } from "../controls/ProblemBar";
import { formatList } from "../format/list";
import { useWriting } from "../controls/useWriting";
import type { Together } from "./useTogether";
import { useFormat, useMe, useText } from "../context";
import { useNames } from "../names";
import { Quiet, Stack } from "../controls/layout";

interface WishesProps {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly together: Together;
  readonly guide: string;
  /** The guide's own name: what is written must be readable without this app. */
  readonly title: string;
  /** The app brought it up, so it can be set aside. */
  readonly isSuggested: boolean;
  readonly onAside: () => void;
}

/** What somebody may wish for the next meeting: this guide, not this one, or a light day. Nobody is asked why. */
export const Wishes = ({ pair, document, together, guide, title, isSuggested, onAside }: WishesProps) => {
  const { text, locale } = useFormat();
  const writing = useWriting(document);
  const isAsked = together.wishes.some(({ wish }) => wish.want === "guide" && wish.guide === guide);
  const names = useNames(pair).others;
  const wish = (facts: WishFacts, words: string) =>
    writing.write({ text: words, content: { kind: "wish", wish: facts } });
  const presses = [
    ...(isSuggested
      ? [
          {
            id: "not-now",
            label: text("prepare.notNow"),
            hint: text("prepare.notNowHint"),
            onPress: () =>
              void wish({ want: "not-now", guide }, text("prepare.wishNotNow", { guide: title })).then(
                (kept) => kept && onAside(),
              ),
          },
        ]
      : []),
    ...(isAsked
      ? []
      : [
          {
            id: "ask",
            label: text("prepare.ask"),
            hint: text("prepare.askHint", { names: formatList(names, locale) }),
            onPress: () => void wish({ want: "guide", guide }, text("prepare.wishGuide", { guide: title })),
          },
        ]),
  ];
  return (
    <>
      {presses.length > 0 && (
        <PressMenu size="large" label={text("prepare.more")} icon={<MoreHorizontalRegular />} groups={[{ presses }]} />
      )}
      <Quiet role="status">{isAsked && text("prepare.asked")}</Quiet>
      {writing.problem && <ProblemBar failure={writing.problem} byHand />}
    </>
  );
};

/** The tick for a light day. Its author takes it back; the other person sees it. */
export const LightDay = ({ document, together }: Pick<WishesProps, "document" | "together">) => {
  const text = useText();
  const me = useMe();
  const { write, problem } = useWriting(document);
  const light = together.wishes.filter(({ wish }) => wish.want === "light");
  const mine = light.find(({ entry }) => entry.author === me.id);
  const tick = (on: boolean): void =>
    void write(
      on || !mine
        ? { text: text("prepare.wishLight"), content: { kind: "wish", wish: { want: "light" } } }
        : { text: "", content: { kind: "note" }, removes: mine.entry.id },
    );
  return (
    <Stack gap="s">
      <Checkbox
        label={text("prepare.light")}
        checked={light.length > 0}
        disabled={light.length > 0 && !mine}
        onChange={(_, { checked }) => tick(checked === true)}
      />
      <Quiet>{text("prepare.lightHint")}</Quiet>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};
