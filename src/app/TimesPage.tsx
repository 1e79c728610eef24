import type { Pair } from "../domain/people/pair";
import { ScheduleView } from "../ui/schedule/ScheduleView";
import type { Services } from "../ui/services";

interface TimesPageProps {
  readonly services: Services;
  readonly pair: Pair;
}

/** Times for one pair, in the pair's own tab. */
const TimesPage = ({ services, pair }: TimesPageProps) => (
  <ScheduleView services={services} pairs={[pair]} onBooked={() => undefined} />
);

// A later page is a default export.
export default TimesPage;
