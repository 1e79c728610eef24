import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { Proposal } from "../../domain/proposals/answer";
import type { FoundTimes } from "../../planning/foundTimes";
import { useFormat } from "../context";
import { Body, Fold } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { formatDay } from "../format/when";
import { explain } from "./explain";
import { TwoDays } from "./TwoDays";

const useStyles = makeStyles({
  card: {
    rowGap: tokens.spacingVerticalS,
    containerType: "inline-size",
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalL,
  },
  day: {
    margin: "0",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
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
  reasons: { display: "grid", rowGap: tokens.spacingVerticalXS },
  next: { color: tokens.colorNeutralForeground2 },
  warning: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: "double",
    borderInlineStartColor: tokens.colorNeutralStrokeAccessible,
  },
  details: { margin: "0", paddingInlineStart: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

interface ProposalCardProps {
  readonly found: FoundTimes;
  readonly proposal: Proposal;
  /** Its drawing says what the shapes mean. */
  readonly isFirst?: boolean;
  /** What is said about this time, and what can be done with it. Gets the id of the card's heading. */
  readonly children: (headingId: string) => ReactNode;
}

/** One time: the day, both people's clocks, the drawing of both days, and what the list says about it. */
export const ProposalCard = ({ found, proposal, isFirst = false, children }: ProposalCardProps) => {
  const { zones, locale } = useFormat();
  const styles = useStyles();
  const headingId = useId();
  const zone = proposal.people[0]?.zone ?? "UTC";
  return (
    <Sheet as="article" className={styles.card} aria-labelledby={headingId}>
      <h3 className={styles.day} id={headingId}>
        <bdi>{formatDay(proposal.slot.start, zone, zones, locale)}</bdi>
      </h3>
      <TwoDays found={found} slot={proposal.slot} isFirst={isFirst} />
      <div className={styles.words}>{children(headingId)}</div>
    </Sheet>
  );
};

interface ReasonsProps extends Pick<ProposalCardProps, "found" | "proposal"> {
  /** Their document knows what each of them carried so far. */
  readonly inPair: boolean;
  /** In a list of times its title says whose calendar is closed. */
  readonly isListed?: boolean;
  /** The title of the list says already that it suits everybody. */
  readonly isEasyTold?: boolean;
}

/** Why this time: a sentence or two, warnings if there are any, and numbers behind the sentence. */
export const Reasons = ({ found, proposal, inPair, isListed = false, isEasyTold = false }: ReasonsProps) => {
  const format = useFormat();
  const styles = useStyles();
  const { sentences, warnings, details } = explain(found, proposal, inPair, format, isListed);
  // Said once, unless it opens the numbers.
  const [main, ...others] = isEasyTold && details.length === 0 ? sentences.slice(1) : sentences;
  // Stands there even when nothing is left to say: what takes the time stays at the end of the row.
  return (
    <div className={styles.reasons}>
      {main === undefined || details.length === 0 ? (
        main !== undefined && <Body>{main}</Body>
      ) : (
        <Fold title={main}>
          <ul className={styles.details}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </Fold>
      )}
      {others.map((sentence) => (
        <Body key={sentence} className={styles.next}>
          {sentence}
        </Body>
      ))}
      {warnings.map((warning) => (
        <Body key={warning} className={styles.warning}>
          {warning}
        </Body>
      ))}
    </div>
  );
};
