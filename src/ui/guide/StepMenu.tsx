import { Checkbox } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { SessionState } from "../../domain/conversation/session";
import type { LiveDocument } from "../../domain/document/store/liveDocument";
import type { PairTerm } from "../../domain/document/meanings";
import type { Pair } from "../../domain/people/pair";
import { Label, Stack } from "../controls/layout";
import { PopUp } from "../controls/popUp/PopUp";
import { PressMenu } from "../controls/popUp/PressMenu";
import type { MenuGroupOf, MenuPress } from "../controls/popUp/PressMenuCode";
import { OthersCards } from "./step/OthersCards";
import { OurWords } from "./step/OurWords";
import { TodaysWishesForm, type TodaysWishes } from "./TodaysWishes";
import type { Script } from "./useGuide";
import { useText } from "../context";

/** Ways out of a step that belong to the whole screen. */
export interface MeetingWays {
  /** Showing the question to the whole meeting, where there is a stage. */
  readonly stage?: MenuPress | undefined;
  /** What came of it. */
  readonly told?: string | undefined;
  readonly rules: MenuPress;
  /** Where somebody goes when something is difficult. */
  readonly help: MenuGroupOf;
  /** Somebody asked for help on another screen. */
  readonly isHelpAsked: boolean;
}

export interface StepMenuProps {
  readonly ways: MeetingWays;
  /** Asks whether the meeting shall end. */
  readonly onEnd?: (() => void) | undefined;
  readonly onSkip?: (() => void) | undefined;
  readonly time?: {
    readonly isHidden: boolean;
    readonly onHide: (hidden: boolean) => void;
    readonly onAsk: () => void;
  };
  readonly about?: StepAbout;
}

/** What can be looked at beside a step. */
interface StepAbout {
  readonly pair: Pair;
  readonly document: LiveDocument;
  readonly state: SessionState;
  readonly script: Script;
  readonly terms: readonly PairTerm[];
  readonly wishes: TodaysWishes;
  readonly languages: ReactNode;
}

/** What is looked up, and how one likes it today. */
const ABOUT = ["step.ours", "step.like"] as const;
type AboutId = (typeof ABOUT)[number];

/** Everything beside the question and the way on, behind one sign. */
export const StepMenu = ({ ways, onEnd, onSkip, time, about }: StepMenuProps) => {
  const text = useText();
  const [open, setOpen] = useState<AboutId>();
  const groups: readonly MenuGroupOf[] = [
    {
      presses: [
        ...(onSkip ? [{ id: "skip", label: text("guide.skip"), hint: text("guide.skipHint"), onPress: onSkip }] : []),
        ...(time ? [{ id: "time", label: text("guide.timeAsk"), onPress: time.onAsk }] : []),
        ...(ways.stage ? [ways.stage] : []),
      ],
    },
    {
      presses: [...(about ? ABOUT.map((id) => ({ id, label: text(id), onPress: () => setOpen(id) })) : []), ways.rules],
    },
    ways.help,
    { presses: onEnd ? [{ id: "end", label: text("guide.endEarly"), onPress: onEnd }] : [] },
  ];
  return (
    <>
      <PressMenu
        size="large"
        label={text("step.more")}
        icon={<MoreHorizontalRegular />}
        groups={groups.filter(({ presses }) => presses.length > 0)}
        isOpenAtFirst={ways.isHelpAsked}
      />
      {about && open !== undefined && (
        <PopUp
          title={text(open === "step.like" ? "lens.title" : open)}
          close={text("step.close")}
          onClose={() => setOpen(undefined)}
        >
          {open === "step.ours" && (
            <Stack>
              <Stack as="section" gap="s" aria-label={text("words.title")}>
                <Label>{text("words.title")}</Label>
                <OurWords document={about.document} terms={about.terms} />
              </Stack>
              <OthersCards pair={about.pair} document={about.document} />
            </Stack>
          )}
          {open === "step.like" && (
            <Stack>
              <TodaysWishesForm
                pair={about.pair}
                guide={about.script.guide}
                wishes={about.wishes}
                host={about.state.host}
              />
              {about.languages}
              {time && (
                <Checkbox
                  label={text("guide.timeHide")}
                  checked={time.isHidden}
                  onChange={(_, { checked }) => time.onHide(checked === true)}
                />
              )}
            </Stack>
          )}
        </PopUp>
      )}
    </>
  );
};
