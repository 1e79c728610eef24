import type { Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { TwoDays } from "../proposal/TwoDays";

interface MeetingDaysProps {
  readonly found: FoundTimes;
  readonly slot: Interval;
  readonly isNew: boolean;
}

/** Everybody's day around a booked meeting; the card says the times. */
const MeetingDays = (props: MeetingDaysProps) => <TwoDays {...props} isFirst isNamedInside />;

// A late part is a default export.
export default MeetingDays;
