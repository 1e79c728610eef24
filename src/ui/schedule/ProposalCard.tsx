import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import { formatDay } from "../format/when";
import type { FoundTimes } from "../services";
import { SideList } from "./SideList";
import { TwoDays } from "./TwoDays";
import { drawingWords, rowsOf, sidesOf, type Pen } from "./sides";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTopRightRadius: tokens.borderRadiusXLarge,
    borderBottomLeftRadius: tokens.borderRadiusXLarge,
    borderBottomRightRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: "solid",
    outlineColor: tokens.colorNeutralStroke2,
    "@media (max-width: 359px)": {
      paddingInlineStart: tokens.spacingHorizontalM,
      paddingInlineEnd: tokens.spacingHorizontalM,
    },
  },
  day: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface ProposalCardProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  readonly pen: Pen;
  /** What is said about this time, and what can be done with it. Gets the id of the card's heading. */
  readonly children: (headingId: string) => ReactNode;
}

/** One time: the day, both people's clocks, the drawing of both days, and what the list says about it. */
export const ProposalCard = ({ found, proposal, pen, children }: ProposalCardProps) => {
  const styles = useStyles();
  const headingId = useId();
  const sides = useMemo(() => sidesOf(found, proposal, pen), [found, proposal, pen]);
  const rows = useMemo(() => rowsOf(found, proposal, sides, pen), [found, proposal, sides, pen]);
  const zone = proposal.people[0]?.zone ?? "UTC";
  return (
    <article className={styles.card} aria-labelledby={headingId}>
      <h3 className={styles.day} id={headingId}>
        <bdi>{formatDay(proposal.slot.start, zone, pen.zones, pen.locale)}</bdi>
      </h3>
      <SideList sides={sides} text={pen.text} />
      <TwoDays rows={rows} slot={proposal.slot} dir={pen.dir} label={drawingWords(found, proposal, sides, pen)} />
      {children(headingId)}
    </article>
  );
};
