import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Quiet } from "../controls/layout";
import { DateParts } from "./DateParts";
import { explain } from "./explain";
import { isEasy } from "./listTitle";
import { localTimesOf, othersInWords } from "./LocalTimes";
import { Reasons } from "./ProposalCard";
import { TwoDays } from "./TwoDays";

const useStyles = makeStyles({
  row: {
    display: "flex",
    // Larger text takes the whole row, and the press goes below it.
    flexWrap: "wrap",
    justifyContent: "end",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    fontSize: tokens.fontSizeBase300,
    containerType: "inline-size",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingInlineEnd: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusXLarge,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    // The press that takes it: short, so that the time stands on one line in a pane, and in the middle of its row.
    "& > button": { minWidth: "64px", marginTop: "0" },
  },
  heading: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "9.5em",
    minWidth: "0",
    margin: "0",
    fontSize: "inherit",
    fontWeight: "inherit",
  },
  press: {
    width: "100%",
    minHeight: "44px",
    justifyContent: "start",
    textAlign: "start",
    columnGap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightRegular,
    // High contrast turns paper and ink around.
    "&:hover span": { color: "inherit" },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  turned: { rotate: "180deg" },
  words: { display: "grid", minWidth: "0" },
  mine: { fontWeight: tokens.fontWeightSemibold },
  opened: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    width: "100%",
    boxSizing: "border-box",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
  },
});

interface TimeRowProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  readonly inPair: boolean;
  /** What speaks against it, for a time that cannot be. */
  readonly against?: string;
  /** What takes this time. */
  readonly children: (headingId: string) => ReactNode;
}

/** One time in two lines, on everybody's clock. A press draws both days in its place. */
export const TimeRow = ({ found, proposal, inPair, against, children }: TimeRowProps) => {
  const format = useFormat();
  const { text } = format;
  const styles = useStyles();
  const headingId = useId();
  const [isOpen, setOpen] = useState(false);
  const times = useMemo(() => localTimesOf(found, proposal, format), [found, proposal, format]);
  const [mine] = times;
  const note = against ?? (isEasy(proposal) ? undefined : explain(found, proposal, false, format).sentences[0]);
  return (
    <article className={styles.row} aria-labelledby={headingId}>
      <h3 className={styles.heading} id={headingId}>
        <Button
          appearance="transparent"
          className={styles.press}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDownRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} aria-hidden="true" />
          <span className={styles.words}>
            <bdi className={styles.mine}>
              {mine && <DateParts of={text("row.mine", { day: mine.day, time: mine.time })} />}
            </bdi>
            <Quiet as="span">
              <bdi>{othersInWords(times, format)}</bdi>
            </Quiet>
            {note !== undefined && <Quiet as="span">{note}</Quiet>}
          </span>
        </Button>
      </h3>
      {children(headingId)}
      {isOpen && (
        <div className={styles.opened}>
          <TwoDays found={found} slot={proposal.slot} />
          {against === undefined && <Reasons found={found} proposal={proposal} inPair={inPair} isListed />}
        </div>
      )}
    </article>
  );
};
