import { useEffect, useSyncExternalStore } from "react";
import { answersTo } from "../../domain/journal/pulse";
import { UNSAID } from "../../domain/journal/pulseItems";
import { useFormat, useOwnThings } from "../context";
import { Body } from "../controls/layout";
import { Sheet } from "../controls/Sheet";
import { WhoReads } from "../controls/WhoReads";
import { Words } from "../controls/Words";
import { formatMonthOfYear } from "../format/calendar";

/** Beside what both carried: how fair its reader found the times, in their own pulse. No other screen and no search knows (P1). */
export const OwnFairness = () => (
  <Words of="journal" waiting={null} missing={null}>
    <Answered />
  </Words>
);

const Answered = () => {
  const { text, locale, zone, zones } = useFormat();
  const { journal } = useOwnThings();
  const { rounds } = useSyncExternalStore(journal.subscribe, journal.snapshot);
  useEffect(() => void journal.load(), [journal]);
  const newest = answersTo(rounds, "fairTimes").findLast(({ answer }) => answer !== UNSAID);
  if (!newest) return null;
  const day = formatMonthOfYear(zones.readAt(zone, newest.round.at).date, locale);
  return (
    <Sheet closed>
      <WhoReads readers={[]} />
      <Body>
        {text("pulse.line", {
          asked: text("pulse.item.fairTimes"),
          day,
          answer: text(`pulse.answer.${newest.answer}`),
        })}
      </Body>
    </Sheet>
  );
};
