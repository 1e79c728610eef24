import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import { useSheetStyles } from "../controls/useSheetStyles";
import { formatDay } from "../format/when";
import type { FoundTimes } from "../../planning/foundTimes";
import { SideList } from "./SideList";
import { TwoDays } from "./TwoDays";
import { drawingWords, rowsOf, sidesOf } from "./sides";
import { useFormat } from "../context";

const useStyles = makeStyles({
  card: {
    rowGap: tokens.spacingVerticalM,
    containerType: "inline-size",
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
  },
  day: {
    margin: "0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    "@container (max-width: 239px)": { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  },
  words: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    "@container (min-width: 440px)": {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      columnGap: tokens.spacingHorizontalL,
      alignItems: "end",
    },
  },
});

export interface ProposalCardProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  /** What is said about this time, and what can be done with it. Gets the id of the card's heading. */
  readonly children: (headingId: string) => ReactNode;
}

/** One time: the day, both people's clocks, the drawing of both days, and what the list says about it. */
export const ProposalCard = ({ found, proposal, children }: ProposalCardProps) => {
  const format = useFormat();
  const { zones, locale } = format;
  const styles = useStyles();
  const paper = useSheetStyles();
  const headingId = useId();
  const sides = useMemo(() => sidesOf(found, proposal, format), [found, proposal, format]);
  const rows = useMemo(() => rowsOf(found, proposal, sides), [found, proposal, sides]);
  const zone = proposal.people[0]?.zone ?? "UTC";
  return (
    <article className={mergeClasses(paper.sheet, styles.card)} aria-labelledby={headingId}>
      <h3 className={styles.day} id={headingId}>
        <bdi>{formatDay(proposal.slot.start, zone, zones, locale)}</bdi>
      </h3>
      <SideList sides={sides} />
      <TwoDays rows={rows} slot={proposal.slot} label={drawingWords(found, proposal, sides, format)} />
      <div className={styles.words}>{children(headingId)}</div>
    </article>
  );
};
