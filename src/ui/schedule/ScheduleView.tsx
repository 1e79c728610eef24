import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { BookedEvent } from "../../domain/people/appointment/calendarWriter";
import type { Pair } from "../../domain/people/pair";
import type { Company, FoundTimes } from "../../planning/foundTimes";
import { useFormat, useGuides, useText } from "../context";
import { createLatePart } from "../controls/latePart";
import { Title } from "../controls/layout";
import { PartMeanwhile } from "../controls/meanwhile";
import { NothingYet } from "../controls/NothingYet";
import { formatDate } from "../format/when";
import { Times } from "./Times";
import { firstWish, type Wish } from "./wish";

/** Fields that the first screen does not need; they are loaded when asked for. */
const Choices = createLatePart(() => import("./Choices"), PartMeanwhile);

const useStyles = makeStyles({
  // One column in a pane, two in a wide tab, as a page has them.
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 640px)",
    rowGap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalXXXL,
    "@media (min-width: 960px)": {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 2fr)",
      // What is new, the wishes, and the month below them.
      gridTemplateRows: "auto auto 1fr",
      alignItems: "start",
    },
  },
  wishes: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalS,
    "@media (min-width: 960px)": { gridRowStart: "2" },
    "@media print": { display: "none" },
  },
  line: {
    minHeight: "32px",
    paddingInlineStart: "0",
    paddingInlineEnd: "0",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    color: tokens.colorNeutralForeground2,
    columnGap: tokens.spacingHorizontalXS,
  },
  open: { rotate: "180deg" },
  fields: { width: "100%" },
  times: {
    "@media (min-width: 960px)": { gridColumnStart: "2", gridRowStart: "2", gridRowEnd: "span 2" },
  },
});

export interface ScheduleProps {
  readonly pairs: readonly Pair[];
  /** The list of pairs could not be read: whether there is one, nobody knows (P9). */
  readonly arePairsUnknown?: boolean;
  readonly onBooked: (meeting: BookedEvent, company: Company) => void;
  /** What was found, which also tells what time it is for the others. */
  readonly onFound?: ((found: FoundTimes) => void) | undefined;
  /** A time that was offered was taken; says so. */
  readonly onTaken?: ((words: string) => void) | undefined;
  /** Opens where one's places are declared. Without it they open in Teams. */
  readonly onPlaces?: (() => void) | undefined;
}

/** Finds a time and books it, as a part of a page. It looks at once for the first pair, and again whenever something else is chosen. */
export const ScheduleView = ({
  pairs,
  arePairsUnknown = false,
  onBooked,
  onFound,
  onTaken,
  onPlaces,
}: ScheduleProps) => {
  const text = useText();
  const { policy } = useGuides();
  const styles = useStyles();
  const fields = useId();
  const [company, setCompany] = useState<Company | undefined>(() => pairs[0] && { kind: "pair", pair: pairs[0] });
  const [wish, setWish] = useState<Wish>(() => firstWish(policy));
  const [wantsFields, setWantsFields] = useState(false);
  // Without anybody to meet, the fields are what one begins with.
  const isOpen = wantsFields || company?.kind !== "pair";
  return (
    <section className={styles.columns} aria-label={text("schedule.title")}>
      <div className={styles.wishes}>
        {!company && <Title>{text("schedule.title")}</Title>}
        {company?.kind === "pair" && (
          <WishLine wish={wish} isOpen={isOpen} fields={fields} onPress={() => setWantsFields(!wantsFields)} />
        )}
        <div id={fields} className={styles.fields}>
          {isOpen && (
            <Choices
              pairs={pairs}
              arePairsUnknown={arePairsUnknown}
              company={company}
              onCompany={(chosen) => {
                setCompany(chosen);
                setWantsFields(true);
              }}
              wish={wish}
              onWish={setWish}
            />
          )}
        </div>
      </div>
      {company ? (
        <Times
          className={styles.times}
          company={company}
          wish={wish}
          onWish={setWish}
          onBooked={onBooked}
          onFound={onFound}
          onOfferTaken={onTaken}
          onPlaces={onPlaces}
        />
      ) : (
        <div className={styles.times}>
          <NothingYet>
            <p>{text("schedule.choosePerson")}</p>
          </NothingYet>
        </div>
      )}
    </section>
  );
};

interface WishLineProps {
  readonly wish: Wish;
  readonly isOpen: boolean;
  /** The id of what it opens. */
  readonly fields: string;
  readonly onPress: () => void;
}

/** What is looked for, in one quiet line that opens. */
const WishLine = ({ wish: { minutes, weeks, from }, isOpen, fields, onPress }: WishLineProps) => {
  const { text, locale } = useFormat();
  const styles = useStyles();
  return (
    <Button
      appearance="transparent"
      className={styles.line}
      aria-expanded={isOpen}
      aria-controls={fields}
      onClick={onPress}
    >
      {from === undefined
        ? text("schedule.wish", { minutes, weeks })
        : text("schedule.wishFrom", { minutes, weeks, day: formatDate(from, locale) })}
      <svg
        className={isOpen ? styles.open : undefined}
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="M3.5 6 8 10.5 12.5 6" />
      </svg>
    </Button>
  );
};
