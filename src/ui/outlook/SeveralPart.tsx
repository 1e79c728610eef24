import { useCallback } from "react";
import type { WeeklySeries } from "../../domain/people/appointment/appointment";
import { steadySeriesOf } from "../../domain/proposals/series/steadySeries";
import type { Zone } from "../../domain/time/zoneData";
import { Body, Row } from "../controls/layout";
import { Problem } from "../controls/Problem";
import { SteadyButton } from "../controls/SteadyButton";
import { orElse, useFetched } from "../controls/useFetched";
import { formatDate, formatTime } from "../format/when";
import { placeOf } from "../format/place";
import { PlannedSeries } from "../schedule/PlannedSeries";
import { SeriesPart } from "../schedule/SeriesPart";
import { LocalTimes, localTimesOf } from "../proposal/LocalTimes";
import type { Company } from "../../planning/foundTimes";
import type { PlannedTimes } from "../../planning/planMeetings";
import type { FillingOfForm } from "./useForm";
import { useFormat, useOwnThings, usePlanning } from "../context";

interface SeveralPartProps {
  readonly company: Company;
  readonly minutes: number;
  /** Outlook's own name for the zone of its clock; undefined when it cannot make a series for us. */
  readonly seriesZone: string | undefined;
  readonly filling: FillingOfForm;
}

/** Several meetings at once: one series in the form where one clock time is fair all the way, else single meetings. */
const SeveralPart = ({ company, minutes, seriesZone, filling }: SeveralPartProps) => {
  const zone = useZoneNamed(seriesZone);
  return (
    <SeriesPart company={company} durationMinutes={minutes}>
      {(planned) => <Outcome company={company} planned={planned} zone={zone} filling={filling} />}
    </SeriesPart>
  );
};

/** The zone behind Outlook's name for it, once that is known. */
const useZoneNamed = (name: string | undefined): Zone | undefined => {
  const { zones } = useFormat();
  const { zoneByWindowsName } = useOwnThings();
  const load = useCallback(async () => {
    const known = name === undefined ? undefined : ((await zoneByWindowsName()).get(name) ?? name);
    return known !== undefined && zones.isKnown(known) ? known : undefined;
  }, [name, zoneByWindowsName, zones]);
  return orElse(useFetched(load), undefined);
};

interface OutcomeProps extends Pick<SeveralPartProps, "company" | "filling"> {
  readonly planned: PlannedTimes;
  readonly zone: Zone | undefined;
}

const Outcome = ({ company, planned, zone, filling }: OutcomeProps) => {
  const { text, zones } = useFormat();
  const { meetings, skipped } = planned.plan;
  const series = zone === undefined || skipped.length > 0 ? undefined : steadySeriesOf(meetings, zone, zones);
  if (series) return <OneSeries company={company} planned={planned} series={series} filling={filling} />;
  return (
    <>
      <Body>{text(zone === undefined ? "several.noSeries" : "several.single")}</Body>
      <PlannedSeries company={company} planned={planned} />
    </>
  );
};

interface OneSeriesProps extends Omit<OutcomeProps, "zone"> {
  readonly series: WeeklySeries;
}

const OneSeries = ({ company, planned, series, filling }: OneSeriesProps) => {
  const format = useFormat();
  const { text, zones, locale } = format;
  const { appointments } = usePlanning();
  const { found, plan } = planned;
  const [first, ...later] = plan.meetings;
  if (!first) return null;
  const { state, busy, meetingId, fill } = filling;
  const isFilled = state.phase === "filled" && state.filled.series !== undefined;
  const pair = company.kind === "pair" ? company.pair : undefined;
  const press = (): void => {
    const words = appointments.words(
      found,
      first.slot,
      pair && { pair },
      later.map(({ slot }) => slot),
    );
    fill({ window: first.slot, words, series, ...(pair && { meetingId }) });
  };
  const time = formatTime(first.slot.start, series.zone, zones, locale);
  return (
    <>
      <Body>{text("several.one", { time, place: placeOf(series.zone, text) })}</Body>
      <LocalTimes times={localTimesOf(found, first, format)} />
      <Body>
        {text("several.every", {
          weeks: series.everyWeeks,
          count: series.count,
          date: formatDate(series.lastDate, locale),
        })}
      </Body>
      <Row>
        <SteadyButton off={busy || isFilled} onClick={press}>
          {text(isFilled ? "use.done" : "several.use")}
        </SteadyButton>
      </Row>
      {state.phase === "failed" && state.start === first.slot.start && (
        <Problem failure={state.failure} byHand onRetry={press} />
      )}
    </>
  );
};

// A late part is a default export.
export default SeveralPart;
