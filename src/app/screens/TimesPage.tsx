import type { Pair } from "../../domain/people/pair";
import { ScheduleView } from "../../ui/schedule/ScheduleView";

interface TimesPageProps {
  readonly pair: Pair;
}

/** Times for one pair, in the pair's tab. */
const TimesPage = ({ pair }: TimesPageProps) => <ScheduleView pairs={[pair]} onBooked={() => undefined} />;

// A late part is a default export.
export default TimesPage;
