import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { DatesSection } from "./dates/DatesSection";
import { HolidaysSection } from "./places/HolidaysSection";
import { ImportSection } from "./import/ImportSection";
import { KeptLine } from "./KeptLine";
import { NightSection } from "./week/NightSection";
import { ObservancesSection } from "./observances/ObservancesSection";
import { PlacesSection } from "./places/PlacesSection";
import { PreviewSection } from "./preview/PreviewSection";
import { RhythmsSection } from "./rhythms/RhythmsSection";
import { SunNotice } from "./places/SunNotice";
import { TermsSection } from "./dates/TermsSection";
import { useFormStyles } from "./fields/useFormStyles";
import { useMyTime } from "./useMyTime";
import { WeekSection } from "./week/WeekSection";
import { YearSection } from "./year/YearSection";
import { useText } from "../context";

export interface MyTimeViewProps {
  readonly pairs: readonly Pair[];
}

/** Where a person declares their own time, sees what it does to their year, and what of it their partner would see. */
export const MyTimeView = ({ pairs }: MyTimeViewProps) => {
  const text = useText();
  const styles = useFormStyles();
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
      <p className={styles.line}>{text("myTime.intro")}</p>
      <KeptLine declaring={declaring} />
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
