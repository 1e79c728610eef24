import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useText } from "../../context";
import { ProblemBar } from "../../controls/ProblemBar";
import { Body, Stack } from "../../controls/layout";
import { useWriting } from "../../controls/useWriting";
import { whoseToSay } from "../about";
import { ConcernPart } from "./ConcernPart";
import { EntryButtons, type EntryMoreProps, OpenForm } from "./OpenForm";
import { TranslationLines } from "./TranslationLines";
import { changeWords, meaningOf, responseTo, tagFor, translationOf } from "./sideForms";

const useStyles = makeStyles({
  // A plain button: there may be thousands of them.
  more: {
    justifySelf: "start",
    minHeight: "24px",
    paddingTop: "0",
    paddingBottom: "0",
    paddingInlineStart: "0",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderTopStyle: "none",
    borderBottomStyle: "none",
    borderInlineStartStyle: "none",
    borderInlineEndStyle: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: "underline",
    cursor: "pointer",
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

/** What an entry asks its readers for, what stands beside it, and, a press away, what they can do with it. */
const EntryMore = (props: EntryMoreProps): ReactNode => {
  const { entry, about } = props;
  const text = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { kind } = entry.content;
  return (
    <>
      {kind === "concern" && <ConcernPart {...props} />}
      {(kind === "goal" || kind === "commitment") && <ProposedPart {...props} />}
      {(kind === "term" || kind === "feedback") && <AnswerPart {...props} />}
      {about.translations(entry.id).map((translation) => (
        <TranslationLines key={translation.entry.id} translation={translation} {...props} />
      ))}
      <TagLine {...props} />
      <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {text(isOpen ? "entry.less" : "entry.more")}
      </button>
      {isOpen && <MoreActions {...props} />}
    </>
  );
};

/** A goal or a promise that somebody wrote for another person waits for that person's yes (S7). */
const ProposedPart = ({ entry, context, about, document }: EntryMoreProps) => {
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const whose = whoseToSay(entry);
  if (about.standing(entry.id)?.status !== "asked" || whose === undefined || whose === "both") return null;
  const say = (status: "open" | "dropped"): void =>
    void write({ text: "", content: { kind: "progress", progress: { of: entry.id, status } } });
  if (whose !== me.id) {
    const name = about.nameOf(whose) ?? text("document.somebody");
    return <Body>{text("entry.proposedToOther", { name })}</Body>;
  }
  return (
    <Stack gap="s">
      <Body>{text("entry.proposedToMe", { name: entry.authorName })}</Body>
      <EntryButtons>
        <Button onClick={() => say("open")}>{text("entry.takeOn")}</Button>
        <Button appearance="subtle" onClick={() => say("dropped")}>
          {text("entry.ratherNot")}
        </Button>
      </EntryButtons>
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

/** What another person's word or feedback asks for: what it means to me, or what I heard and will change. */
const AnswerPart = (props: EntryMoreProps) => {
  const { entry, context, about } = props;
  const { me } = context.format;
  if (entry.author === me.id || about.isAnsweredBy(entry.id, me.id)) return null;
  if (entry.content.kind === "term") return <OpenForm {...props} form={meaningOf(entry.id)} />;
  const isForMe =
    entry.content.kind === "feedback" &&
    (entry.content.feedback.about === me.id || entry.content.feedback.about === "process");
  return isForMe ? <OpenForm {...props} form={responseTo(entry.id)} /> : null;
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

/** What somebody may do with an entry: change or take back their own, tag and translate any. */
const MoreActions = (props: EntryMoreProps) => {
  const { entry, context, about, document } = props;
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const isMine = entry.author === me.id;
  // An entry that a newer version wrote would lose what this one does not know.
  const isChangeable = entry.content.kind !== "other" && entry.carried === undefined;
  const takeOff = (tag: string): void =>
    void write({ text: "", content: { kind: "tag", tag: { of: entry.id, tag, off: true } } });
  return (
    <Stack gap="s">
      {isMine && isChangeable && <OpenForm {...props} form={changeWords(entry)} />}
      <OpenForm {...props} form={tagFor(entry.id, about.tagList)} />
      {about.tags(entry.id).length > 0 && (
        <EntryButtons>
          {about.tags(entry.id).map((tag) => (
            <Button key={tag} appearance="subtle" onClick={() => takeOff(tag)}>
              {text("entry.tagOff", { tag })}
            </Button>
          ))}
        </EntryButtons>
      )}
      {entry.text !== "" && <OpenForm {...props} form={translationOf(entry)} />}
      {isMine && <TakeBack onTakeBack={() => void write({ text: "", content: { kind: "note" }, removes: entry.id })} />}
      {problem && <ProblemBar failure={problem} byHand />}
    </Stack>
  );
};

/** Two presses, and what it means before the second. */
const TakeBack = ({ onTakeBack }: { readonly onTakeBack: () => void }) => {
  const text = useText();
  const [isSure, setSure] = useState(false);
  return (
    <>
      {isSure && <Body>{text("entry.takeBackHint")}</Body>}
      <EntryButtons>
        <Button appearance="subtle" onClick={() => (isSure ? onTakeBack() : setSure(true))}>
          {text(isSure ? "entry.takeBackNow" : "entry.takeBack")}
        </Button>
      </EntryButtons>
    </>
  );
};

// A late part is a default export.
export default EntryMore;
