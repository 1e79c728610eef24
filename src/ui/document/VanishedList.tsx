import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ProblemBar } from "../controls/ProblemBar";
import { EntryWords } from "./EntryWords";
import type { Vanished } from "./useVanished";
import { useText } from "../context";

const useStyles = makeStyles({
  list: { display: "grid", rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks the author about words that somebody took out by hand. */
export const VanishedList = ({ vanished }: { readonly vanished: Vanished }) => {
  const text = useText();
  const styles = useStyles();
  if (vanished.entries.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {text("document.vanished", { count: vanished.entries.length })}
        <div className={styles.list}>
          {vanished.entries.map((entry) => (
            <div key={entry.id}>
              <EntryWords entry={entry} />
              <div className={styles.answers}>
                <Button onClick={() => void vanished.putBack(entry)}>{text("document.putBack")}</Button>
                <Button appearance="subtle" onClick={() => void vanished.letGo(entry)}>
                  {text("document.letGo")}
                </Button>
              </div>
            </div>
          ))}
        </div>
        {vanished.problem && <ProblemBar failure={vanished.problem} />}
      </MessageBarBody>
    </MessageBar>
  );
};
