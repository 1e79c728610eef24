import { Spinner } from "@fluentui/react-components";
import type { Pair } from "../../domain/people/pair";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import type { Services } from "../services";
import { DatesSection } from "./DatesSection";
import { HolidaysSection } from "./HolidaysSection";
import { ImportSection } from "./ImportSection";
import { KeptLine } from "./KeptLine";
import { NightSection } from "./NightSection";
import { ObservancesSection } from "./ObservancesSection";
import { PlacesSection } from "./PlacesSection";
import { PreviewSection } from "./PreviewSection";
import { RhythmsSection } from "./RhythmsSection";
import { SunNotice } from "./SunNotice";
import { TermsSection } from "./TermsSection";
import { useFormStyles } from "./useFormStyles";
import { useMyTime } from "./useMyTime";
import { WeekSection } from "./WeekSection";
import { YearSection } from "./YearSection";

export interface MyTimeViewProps {
  readonly services: Services;
  readonly pairs: readonly Pair[];
}

/** Where a person declares their own time, sees what it does to their year, and what of it their partner would see. */
export const MyTimeView = ({ services, pairs }: MyTimeViewProps) => {
  const { text } = services;
  const styles = useFormStyles();
  const declaring = useMyTime(services);
  const { phase, problem } = declaring.snapshot;
  if (phase === "opening") {
    return (
      <Page title={text("myTime.title")}>
        {problem ? (
          <Problem services={services} failure={problem} onRetry={declaring.again} />
        ) : (
          <Spinner label={text("myTime.opening")} />
        )}
      </Page>
    );
  }
  const part = { services, declaring };
  return (
    <Page title={text("myTime.title")}>
      <p className={styles.line}>{text("myTime.intro")}</p>
      <KeptLine {...part} />
      <PlacesSection {...part} />
      <HolidaysSection {...part} />
      <SunNotice {...part} />
      <WeekSection {...part} />
      <NightSection {...part} />
      <RhythmsSection {...part} />
      <ObservancesSection {...part} />
      <DatesSection {...part} />
      <TermsSection {...part} />
      <ImportSection {...part} />
      <YearSection {...part} />
      <PreviewSection {...part} pairs={pairs} />
    </Page>
  );
};
