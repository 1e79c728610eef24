import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Entry, EntryContent } from "../../../domain/document/entry";
import { isCircle, type Pair } from "../../../domain/people/pair";
import { useText } from "../../context";
import { createLatePart } from "../../controls/latePart";
import { PartMeanwhile } from "../../controls/meanwhile";
import { ProblemBar } from "../../controls/ProblemBar";
import { Body, Stack } from "../../controls/layout";
import { useWriting } from "../../controls/useWriting";
import { isAskedFor, whoseToSay } from "../../../domain/document/promises";
import { ConcernPart } from "./ConcernPart";
import { useCircles } from "../circle/useCircles";
import { EntryButtons, type EntryMoreProps, OpenedForm, OpenForm } from "./OpenForm";
import { TranslationLines } from "./TranslationLines";
import { meaningOf, responseTo, type SideForm, tagFor, translationOf } from "./sideForms";

/** It comes with all forms. */
const ChangeEntry = createLatePart(() => import("./ChangeEntry"), PartMeanwhile);

const useStyles = makeStyles({
  // A plain button: there may be thousands of them. It stands at the end of the entry's first line.
  more: {
    position: "absolute",
    top: "0",
    insetInlineEnd: "0",
    minWidth: "32px",
    minHeight: "24px",
    paddingTop: "0",
    paddingBottom: "0",
    paddingInlineStart: "0",
    paddingInlineEnd: "0",
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStartStyle: "none",
    borderInlineEndStyle: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase400,
    lineHeight: "1",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    "@media print": { display: "none" },
  },
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  tag: {
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    color: tokens.colorNeutralForeground2,
  },
});

const CasePart = createLatePart(() => import(/* webpackChunkName: "circle" */ "./CasePart"), PartMeanwhile);
const ToCirclePart = createLatePart(() => import(/* webpackChunkName: "circle" */ "./ToCirclePart"), PartMeanwhile);

/** What an entry asks its readers for, what stands beside it, and, a press away, what they can do with it. */
const EntryMore = (props: EntryMoreProps): ReactNode => {
  const { entry, about, context } = props;
  const { kind } = entry.content;
  return (
    <>
      {kind === "concern" && <ConcernPart {...props} />}
      {kind === "case" && <CasePart {...props} />}
      {(kind === "goal" || kind === "commitment" || kind === "introduction" || kind === "visibility") && (
        <ProposedPart {...props} />
      )}
      {(kind === "term" || kind === "feedback") && <AnswerPart {...props} />}
      {entry.content.kind === "insight" && entry.content.insight.heard === context.format.me.id && (
        <HeardPart {...props} />
      )}
      {about.translations(entry.id).map((translation) => (
        <TranslationLines key={translation.entry.id} translation={translation} {...props} />
      ))}
      <TagLine {...props} />
      <MoreActions {...props} />
    </>
  );
};

/** True for what somebody offers another person, who accepts it or not. */
const isDoor = ({ content }: Entry): boolean =>
  (content.kind === "introduction" && !isAskedFor(content)) || content.kind === "visibility";

/** A goal, a promise or a door that somebody wrote for another person waits for that person's yes (S7). Nobody asks why not. */
export const ProposedPart = ({ entry, context, about, document }: EntryMoreProps) => {
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const whose = whoseToSay(entry);
  if (about.standing(entry.id)?.status !== "asked" || whose === undefined || whose === "both") return null;
  const say = (status: "open" | "doing" | "dropped"): void =>
    void write({ text: "", content: { kind: "progress", progress: { of: entry.id, status } } });
  if (whose !== me.id) {
    const name = about.nameOf(whose) ?? text("document.somebody");
    return <Body>{text(isDoor(entry) ? "entry.offeredToOther" : "entry.proposedToOther", { name })}</Body>;
  }
  const name = about.nameOf(entry.author) ?? entry.authorName;
  return (
    <Stack gap="s">
      <Body>{text(isDoor(entry) ? "entry.offeredToMe" : "entry.proposedToMe", { name })}</Body>
      <EntryButtons>
        {isDoor(entry) ? (
          <Button onClick={() => say("doing")}>{text("entry.accept")}</Button>
        ) : (
          <Button onClick={() => say("open")}>{text("entry.takeOn")}</Button>
        )}
        <Button appearance="subtle" onClick={() => say("dropped")}>
          {text("entry.ratherNot")}
        </Button>
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

/** What another person's word or feedback asks for: what it means to me, or what I heard and will change. */
export const AnswerPart = (props: EntryMoreProps) => {
  const { entry, context, about } = props;
  const { me } = context.format;
  if (entry.author === me.id || about.isAnsweredBy(entry.id, me.id)) return null;
  if (entry.content.kind === "term") return <OpenForm {...props} form={meaningOf(entry.id)} />;
  const isForMe =
    entry.content.kind === "feedback" &&
    (entry.content.feedback.about === me.id || entry.content.feedback.about === "process");
  return isForMe ? <OpenForm {...props} form={responseTo(entry.id)} /> : null;
};

/** What somebody says back of my words: a yes, or what I meant (S9). */
const HeardPart = (props: EntryMoreProps) => {
  const { entry, context, about, document } = props;
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const isAnswered = about.isAnsweredBy(entry.id, me.id) || about.agreedBy(entry.id).includes(me.id);
  if (isAnswered || entry.author === me.id) return null;
  const agree = (): void => void write({ text: "", content: { kind: "confirmation", confirmation: { of: entry.id } } });
  return (
    <Stack gap="s">
      <EntryButtons>
        <Button onClick={agree}>{text("entry.heardYes")}</Button>
      </EntryButtons>
      <OpenForm {...props} form={{ ...meaningOf(entry.id), title: "entry.meant" }} />
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

/** The words that the pair finds an entry by. */
const TagLine = ({ entry, context, about }: EntryMoreProps) => {
  const styles = useStyles();
  const tags = about.tags(entry.id);
  if (tags.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={context.format.text("entry.tags")}>
      {tags.map((tag) => (
        <li key={tag} className={styles.tag}>
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
};

interface MoreActionsProps extends EntryMoreProps {
  /** What can be done with it only where it stands, before all else. */
  readonly first?: readonly EntryAction[] | undefined;
}

export interface EntryAction {
  readonly label: string;
  readonly onPress: () => void;
}

/** What somebody may do with an entry: change or take back their own, tag and translate any. The menu is made when it is opened. */
export const MoreActions = ({ first = [], ...props }: MoreActionsProps) => {
  const { entry, context, about, document } = props;
  const { text, me } = context.format;
  const styles = useStyles();
  const { write, problem } = useWriting(document);
  /** Where the menu is open. */
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [chosen, setChosen] = useState<SideForm | "change" | "take-back" | "to-circle">();
  const isMine = entry.author === me.id;
  // An entry that a newer version wrote would lose what this one does not know.
  const isChangeable = entry.content.kind !== "other" && entry.carried === undefined;
  const forms = [tagFor(entry.id, about.tagList), ...(entry.text === "" ? [] : [translationOf(entry)])];
  const takeOff = (tag: string): void =>
    void write({ text: "", content: { kind: "tag", tag: { of: entry.id, tag, off: true } } });
  const close = (): void => setChosen(undefined);
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-label={text("entry.more")}
        title={text("entry.more")}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={({ currentTarget }) => setAnchor(anchor ? undefined : currentTarget)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {anchor && (
        <Menu
          open
          positioning={{ target: anchor, position: "below", align: "end" }}
          onOpenChange={(_, { type }) => {
            setAnchor(undefined);
            // By Escape or Tab: the focus goes on from where it came.
            if (type === "menuPopoverKeyDown") anchor.focus();
          }}
        >
          <MenuPopover>
            <MenuList>
              {first.map(({ label, onPress }) => (
                <MenuItem key={label} onClick={onPress}>
                  {label}
                </MenuItem>
              ))}
              {isMine && isChangeable && (
                <MenuItem onClick={() => setChosen("change")}>{text("entry.change")}</MenuItem>
              )}
              {forms.map((form) => (
                <MenuItem key={form.name} onClick={() => setChosen(form)}>
                  {text(form.title)}
                </MenuItem>
              ))}
              {about.tags(entry.id).map((tag) => (
                <MenuItem key={tag} onClick={() => takeOff(tag)}>
                  {text("entry.tagOff", { tag })}
                </MenuItem>
              ))}
              {isMine && isForCircle(entry, context.pair) && (
                <CircleItem words={text("entry.toCircle")} onPress={() => setChosen("to-circle")} />
              )}
              {isMine && <MenuItem onClick={() => setChosen("take-back")}>{text("entry.takeBack")}</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {chosen === "take-back" && (
        <TakeBack
          onTakeBack={() => void write({ text: "", content: { kind: "note" }, removes: entry.id })}
          onLeave={close}
        />
      )}
      {chosen === "to-circle" && <ToCirclePart {...props} onClose={close} />}
      {chosen === "change" && <ChangeEntry {...props} onClose={close} />}
      {typeof chosen === "object" && <OpenedForm {...props} key={chosen.name} form={chosen} onClose={close} />}
      {problem && <ProblemBar failure={problem} byHand />}
    </>
  );
};

/** Words of a pair of two that their author may bring on: a way that worked, or what a case can be made of. */
const isForCircle = ({ text, content }: Entry, pair: Pair): boolean =>
  !isCircle(pair) && text.trim() !== "" && content.kind !== "case" && !hasOthersWords(content);

/** What somebody said back is not theirs to bring on. */
const hasOthersWords = (content: EntryContent): boolean =>
  content.kind === "insight" && content.insight.heard !== undefined;

interface CircleItemProps {
  readonly words: string;
  readonly onPress: () => void;
}

/** Only for whoever is in a circle: which ones they are in is asked when the menu is open. */
const CircleItem = ({ words, onPress }: CircleItemProps) => {
  const { circles } = useCircles();
  return circles.length > 0 && <MenuItem onClick={onPress}>{words}</MenuItem>;
};

interface TakeBackProps {
  readonly onTakeBack: () => void;
  readonly onLeave: () => void;
}

/** What it means, before the second press. */
const TakeBack = ({ onTakeBack, onLeave }: TakeBackProps) => {
  const text = useText();
  return (
    <Stack gap="s">
      <Body>{text("entry.takeBackHint")}</Body>
      <EntryButtons>
        <Button onClick={onTakeBack}>{text("entry.takeBackNow")}</Button>
        <Button onClick={onLeave}>{text("entry.close")}</Button>
      </EntryButtons>
    </Stack>
  );
};

// A late part is a default export.
export default EntryMore;
