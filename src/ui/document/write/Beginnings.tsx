import { makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Text } from "../../../locales/text";
import { SteadyButton } from "../../controls/SteadyButton";
import { List, Quiet, Stack } from "../../controls/layout";

const useStyles = makeStyles({
  // A sentence begins where the words around it begin.
  sentence: {
    justifyContent: "start",
    minHeight: "32px",
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface BeginningsProps {
  readonly sentences: readonly string[];
  /** What stands in the box. */
  readonly words: string;
  readonly text: Text;
  readonly onTake: (words: string) => void;
}

/** Sentences to begin with. A press puts one into the box, after what is typed there, to be changed and written. */
export const Beginnings = ({ sentences, words, text, onTake }: BeginningsProps) => {
  const styles = useStyles();
  const id = useId();
  return (
    <Stack gap="xs">
      <Quiet id={id}>{text("rules.begin")}</Quiet>
      <List gap="xs" aria-labelledby={id}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <SteadyButton
              className={styles.sentence}
              appearance="subtle"
              icon={<AddRegular />}
              off={words.includes(sentence)}
              onClick={() => onTake(words.trim() === "" ? sentence : `${words.trimEnd()}\n${sentence}`)}
            >
              {sentence}
            </SteadyButton>
          </li>
        ))}
      </List>
    </Stack>
  );
};
