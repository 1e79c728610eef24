import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry } from "../../../domain/document/entry";
import { ProblemBar } from "../../controls/ProblemBar";
import { useWriting } from "../../controls/useWriting";
import type { EntryMoreProps } from "./entryMoreProps";
import { OpenForm } from "./OpenForm";
import { changeWords, tagFor, translationOf } from "./sideForms";
import { useEntryStyles } from "./useEntryStyles";
import { useText } from "../../context";

/** What somebody may do with an entry: change or take back their own, tag and translate any. */
export const MoreActions = (props: EntryMoreProps) => {
  const { entry, context, about, document } = props;
  const styles = useEntryStyles();
  const { text, me } = context.format;
  const { write, problem } = useWriting(document);
  const isMine = entry.author === me.id;
  const takeOff = (tag: string): void =>
    void write({ text: "", content: { kind: "tag", tag: { of: entry.id, tag, off: true } } });
  return (
    <div className={styles.part}>
      {isMine && isChangeable(entry) && <OpenForm {...props} form={changeWords(entry)} />}
      <OpenForm {...props} form={tagFor(entry.id, about.tagList)} />
      {about.tags(entry.id).length > 0 && (
        <div className={styles.buttons}>
          {about.tags(entry.id).map((tag) => (
            <Button key={tag} className={styles.button} appearance="subtle" onClick={() => takeOff(tag)}>
              {text("entry.tagOff", { tag })}
            </Button>
          ))}
        </div>
      )}
      {entry.text !== "" && <OpenForm {...props} form={translationOf(entry)} />}
      {isMine && <TakeBack onTakeBack={() => void write(removalOf(entry))} />}
      {problem && <ProblemBar failure={problem} byHand />}
    </div>
  );
};

/** What a newer version wrote would lose what this one does not know. */
const isChangeable = ({ content, carried }: Entry): boolean => content.kind !== "other" && carried === undefined;

const removalOf = ({ id }: Entry) => ({ text: "", content: { kind: "note" }, removes: id }) as const;

interface TakeBackProps {
  readonly onTakeBack: () => void;
}

/** Two presses, and what it means before the second. */
const TakeBack = ({ onTakeBack }: TakeBackProps) => {
  const text = useText();
  const styles = useEntryStyles();
  const [isSure, setSure] = useState(false);
  return (
    <>
      {isSure && <p className={styles.line}>{text("entry.takeBackHint")}</p>}
      <div className={styles.buttons}>
        <Button className={styles.button} appearance="subtle" onClick={() => (isSure ? onTakeBack() : setSure(true))}>
          {text(isSure ? "entry.takeBackNow" : "entry.takeBack")}
        </Button>
      </div>
    </>
  );
};
