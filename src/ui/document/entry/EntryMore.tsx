import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { AnswerPart } from "./AnswerPart";
import { ConcernPart } from "./ConcernPart";
import type { EntryMoreProps } from "./entryMoreProps";
import { MoreActions } from "./MoreActions";
import { ProposedPart } from "./ProposedPart";
import { TagLine } from "./TagLine";
import { TranslationLines } from "./TranslationLines";

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
});

/** What an entry asks its readers for, what stands beside it, and, a press away, what they can do with it. */
export const EntryMore = (props: EntryMoreProps): ReactNode => {
  const { entry, context, about } = props;
  const { text } = context.format;
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
