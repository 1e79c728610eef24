import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Company, FoundTimes } from "../../../planning/foundTimes";
import type { Booking } from "../../proposal/useBooking";
import { PlannedSeries } from "../series/PlannedSeries";
import { SeriesPart } from "../series/SeriesPart";
import { DayByDay } from "./DayByDay";
import { OneChanges } from "./OneChanges";
import { WhoCarried } from "./WhoCarried";
import { useText } from "../../context";

const useStyles = makeStyles({
  closer: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
  inside: { paddingTop: tokens.spacingVerticalM },
});

export interface CloserProps {
  readonly found: FoundTimes;
  readonly company: Company;
  readonly booking: Booking;
  readonly inPair: boolean;
  /** Looks again for meetings of this length. */
  readonly onLength: (minutes: number) => void;
}

/** For whoever wants to know more: what one change would bring, how each day stands, a series, and who carried what so far. */
const Closer = ({ found, company, booking, inPair, onLength }: CloserProps) => {
  const text = useText();
  const styles = useStyles();
  const durationMinutes = found.outlook?.durationMinutes;
  return (
    <div className={styles.closer}>
      <OneChanges found={found} onLength={onLength} />
      <Opened title={text("days.title")}>{() => <DayByDay found={found} booking={booking} inPair={inPair} />}</Opened>
      {durationMinutes !== undefined && (
        <Opened title={text("series.title")}>
          {() => (
            <SeriesPart company={company} durationMinutes={durationMinutes}>
              {(planned) => <PlannedSeries company={company} planned={planned} />}
            </SeriesPart>
          )}
        </Opened>
      )}
      {inPair && <Opened title={text("carried.title")}>{() => <WhoCarried found={found} />}</Opened>}
    </div>
  );
};

/** A part that is made when somebody opens it. */
const Opened = ({ title, children }: { readonly title: string; readonly children: () => ReactNode }) => {
  const styles = useStyles();
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setWasOpened(true)}>
      <summary className={styles.summary}>{title}</summary>
      {wasOpened && <div className={styles.inside}>{children()}</div>}
    </details>
  );
};

// A late part is a default export.
export default Closer;
