import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useLinks, usePlanning, useText } from "../context";

const useStyles = makeStyles({
  part: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  hint: { margin: "0", color: tokens.colorNeutralForeground2 },
});

export interface TeamsFormProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
}

/** The way to the same meeting for somebody who may not book it from here: Teams' own form, which they send themselves. */
const TeamsForm = ({ found, proposal }: TeamsFormProps) => {
  const text = useText();
  const { meetingForm } = usePlanning();
  const { openLink } = useLinks();
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <p className={styles.hint}>{text("book.formHint")}</p>
      <Button onClick={() => openLink(meetingForm(found, proposal))}>{text("book.form")}</Button>
    </div>
  );
};

// A late part is a default export.
export default TeamsForm;
