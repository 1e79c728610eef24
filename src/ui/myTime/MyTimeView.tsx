import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { Body, Quiet } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { WhoReads } from "../controls/WhoReads";
import { DatesSection, TermsSection } from "./dates/DatesSection";
import { ImportSection } from "./import/ImportSection";
import { ObservancesSection } from "./observances/ObservancesSection";
import { HolidaysSection } from "./places/HolidaysSection";
import { PlacesSection } from "./places/PlacesSection";
import { SunNotice } from "./places/SunNotice";
import { PreviewSection } from "./preview/PreviewSection";
import { RhythmsSection } from "./rhythms/RhythmsSection";
import { useMyTime, type SectionProps } from "./useMyTime";
import { NightSection, WeekSection } from "./week/WeekSection";
import { YearSection } from "./year/YearSection";

/** Where a person declares their own time, sees what it does to their year, and what of it their partner would see. */
export const MyTimeView = ({ pairs }: { readonly pairs: readonly Pair[] }) => {
  const text = useText();
  const declaring = useMyTime();
  const { phase, problem } = declaring.snapshot;
  if (phase === "opening") {
    return (
      <Page title={text("myTime.title")}>
        {problem ? <Problem failure={problem} onRetry={declaring.again} /> : <Spinner label={text("myTime.opening")} />}
      </Page>
    );
  }
  return (
    <Page title={text("myTime.title")}>
      <Body>{text("myTime.intro")}</Body>
      <WhereKept declaring={declaring} />
      <PlacesSection declaring={declaring} />
      <HolidaysSection declaring={declaring} />
      <SunNotice declaring={declaring} />
      <WeekSection declaring={declaring} />
      <NightSection declaring={declaring} />
      <RhythmsSection declaring={declaring} />
      <ObservancesSection declaring={declaring} />
      <DatesSection declaring={declaring} />
      <TermsSection declaring={declaring} />
      <ImportSection declaring={declaring} />
      <YearSection declaring={declaring} />
      <PreviewSection declaring={declaring} pairs={pairs} />
    </Page>
  );
};

/** Who reads this page, where it is kept, and what stands in the way. */
const WhereKept = ({ declaring: { snapshot, notKept, again } }: SectionProps) => {
  const text = useText();
  const { kept, unread, newer, problem } = snapshot;
  return (
    <>
      <WhoReads readers={[]} />
      <Quiet role="status">
        {text(`kept.${kept}`)} {unread > 0 && text("myTime.unread", { count: unread })} {newer && text("myTime.newer")}
      </Quiet>
      {notKept ? (
        <ProblemBar failure={notKept} onRetry={again}>
          {text("myTime.notKept")}
        </ProblemBar>
      ) : (
        problem && <Problem failure={problem} onRetry={again} />
      )}
    </>
  );
};
