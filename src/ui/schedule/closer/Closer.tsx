import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Company, FoundTimes, Services } from "../../services";
import type { Booking } from "../useBooking";
import { PlannedSeries } from "../series/PlannedSeries";
import { SeriesPart } from "../series/SeriesPart";
import { DayByDay } from "./DayByDay";
import { OneChanges } from "./OneChanges";
import { WhoCarried } from "./WhoCarried";

const useStyles = makeStyles({
  closer: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
  summary: { minHeight: "24px", cursor: "pointer", color: tokens.colorNeutralForeground2 },
  inside: { paddingTop: tokens.spacingVerticalM },
});

export interface CloserProps {
  readonly found: FoundTimes;
  readonly services: Services;
  readonly company: Company;
  readonly booking: Booking;
  readonly inPair: boolean;
  /** Looks again for meetings of this length. */
  readonly onLength: (minutes: number) => void;
}

/** For whoever wants to know more: what one change would bring, how each day stands, a series, and who carried what so far. */
const Closer = ({ found, services, company, booking, inPair, onLength }: CloserProps) => {
  const styles = useStyles();
  const { text } = services;
  const durationMinutes = found.request?.durationMinutes;
  return (
    <div className={styles.closer}>
      <OneChanges {...{ found, services, onLength }} />
      <Opened title={text("days.title")}>{() => <DayByDay {...{ found, services, booking, inPair }} />}</Opened>
      {durationMinutes !== undefined && (
        <Opened title={text("series.title")}>
          {() => (
            <SeriesPart {...{ services, company, durationMinutes }}>
              {(planned) => <PlannedSeries {...{ services, company, planned }} />}
            </SeriesPart>
          )}
        </Opened>
      )}
      {inPair && <Opened title={text("carried.title")}>{() => <WhoCarried {...{ found, services }} />}</Opened>}
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

// React.lazy takes a default export.
export default Closer;
