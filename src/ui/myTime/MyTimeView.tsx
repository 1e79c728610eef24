import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Pair } from "../../domain/people/pair";
import { useText } from "../context";
import { Quiet, Row, Stack } from "../controls/layout";
import { Page } from "../controls/Page";
import { Problem } from "../controls/Problem";
import { ProblemBar } from "../controls/ProblemBar";
import { Sheet } from "../controls/Sheet";
import { SteadyButton } from "../controls/SteadyButton";
import { WhoReads } from "../controls/WhoReads";
import { DatesSection, TermsSection } from "./dates/DatesSection";
import { FileSection } from "./import/ImportSection";
import { ObservancesSection } from "./observances/ObservancesSection";
import { HolidaysSection } from "./places/HolidaysSection";
import { PlacesSection } from "./places/PlacesSection";
import { HoursSection } from "./pace/HoursSection";
import { LimitsSection } from "./pace/LimitsSection";
import { SeenSection, TellBar } from "./preview/SeenSection";
import { RhythmsSection } from "./rhythms/RhythmsSection";
import { Tiles, type PartId } from "./Tiles";
import { useMyTime, type SectionProps } from "./useMyTime";
import { MyWeek } from "./week/MyWeek";
import { NightSection, WeekSection } from "./week/WeekSection";
import { YearSection } from "./year/YearSection";
import { Loading } from "../controls/Loading";
import { joinSentences } from "../format/sentences";

const BESIDE = "@media (min-width: 960px)";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalL,
    [BESIDE]: {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      columnGap: tokens.spacingHorizontalXXXL,
      alignItems: "start",
    },
  },
  // Where there is one column, an open part stands in the place of the tiles.
  behind: { "@media (max-width: 959px)": { display: "none" } },
  done: {
    position: "sticky",
    insetBlockEnd: "0",
    zIndex: 1,
    justifyContent: "end",
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  closed: { backgroundColor: tokens.colorNeutralBackground3 },
  bar: { [BESIDE]: { display: "none" } },
});

export interface MyTimeProps {
  readonly pairs: readonly Pair[];
  /** The part that the address opens; anything may stand there. */
  readonly part?: string | undefined;
}

/** Where a person declares their own time: their week as a picture, what it is made of, and what of it others see. */
export const MyTimeView = (props: MyTimeProps) => {
  const text = useText();
  const declaring = useMyTime();
  const { phase, problem } = declaring.snapshot;
  return (
    <Page title={text("myTime.title")} wide>
      {phase !== "opening" ? (
        <Parts declaring={declaring} {...props} />
      ) : problem ? (
        <Problem failure={problem} onRetry={declaring.again} />
      ) : (
        <Loading shape="week" words={text("myTime.opening")} />
      )}
    </Page>
  );
};

const Parts = ({ declaring, pairs, part }: SectionProps & MyTimeProps) => {
  const styles = useStyles();
  const { open, show, close, sheet, tiles } = useOpenPart(part === "seen" || part === "places" ? part : undefined);
  return (
    <>
      <WhereKept declaring={declaring} />
      <div className={styles.columns}>
        <Stack gap="l" className={mergeClasses(open !== undefined && styles.behind)}>
          <MyWeek declaring={declaring} isSaidBeside={open === "week"} onYear={() => show("year")} />
          <Tiles ref={tiles} declaring={declaring} pairs={pairs} open={open} onOpen={show} />
        </Stack>
        <div ref={sheet} className={mergeClasses(open === undefined && styles.behind)}>
          {open === undefined || open === "seen" ? (
            <Sheet gap="m">
              <SeenSection declaring={declaring} pairs={pairs} />
              {open === "seen" && <Done onDone={close} />}
            </Sheet>
          ) : (
            <Sheet closed gap="m" key={open}>
              <PartSections part={open} declaring={declaring} />
              <Done isClosed onDone={close} />
            </Sheet>
          )}
        </div>
      </div>
      {open === undefined && (
        <div className={styles.bar}>
          <TellBar declaring={declaring} pairs={pairs} onLook={() => show("seen")} />
        </div>
      )}
    </>
  );
};

const Done = ({ isClosed = false, onDone }: { readonly isClosed?: boolean; readonly onDone: () => void }) => {
  const text = useText();
  const styles = useStyles();
  return (
    <Row className={mergeClasses(styles.done, isClosed && styles.closed)}>
      <SteadyButton off={false} onClick={onDone}>
        {text("myTime.done")}
      </SteadyButton>
    </Row>
  );
};

/** One part is open at a time. Opened, its heading takes the focus; closed, the press that opened it. */
const useOpenPart = (first: PartId | undefined) => {
  const [open, setOpen] = useState(first);
  const sheet = useRef<HTMLDivElement>(null);
  const tiles = useRef<HTMLDivElement>(null);
  const before = useRef<PartId>(undefined);
  useEffect(() => {
    if (open !== undefined) sheet.current?.querySelector<HTMLElement>("h2")?.focus();
    else if (before.current !== undefined)
      (tiles.current?.querySelector<HTMLElement>(`[data-part="${before.current}"]`) ?? tiles.current)?.focus();
    before.current = open;
  }, [open]);
  return { open, show: setOpen, close: () => setOpen(undefined), sheet, tiles };
};

const PartSections = ({ part, declaring }: SectionProps & { readonly part: Exclude<PartId, "seen"> }) => {
  switch (part) {
    case "places":
      return (
        <>
          <PlacesSection declaring={declaring} />
          <HolidaysSection declaring={declaring} />
        </>
      );
    case "week":
      return (
        <>
          <WeekSection declaring={declaring} />
          <NightSection declaring={declaring} />
        </>
      );
    case "pace":
      return (
        <>
          <LimitsSection declaring={declaring} />
          <HoursSection declaring={declaring} />
        </>
      );
    case "rhythms":
      return (
        <>
          <RhythmsSection declaring={declaring} />
          <TermsSection declaring={declaring} />
        </>
      );
    case "observances":
      return <ObservancesSection declaring={declaring} />;
    case "dates":
      return (
        <>
          <DatesSection declaring={declaring} />
          <FileSection declaring={declaring} />
        </>
      );
    case "year":
      return <YearSection declaring={declaring} />;
  }
};

/** Who reads this page, where it is kept, and what stands in the way. */
const WhereKept = ({ declaring: { snapshot, notKept, again } }: SectionProps) => {
  const text = useText();
  const { kept, unread, newer, problem } = snapshot;
  return (
    <Stack gap="xs">
      <WhoReads readers={[]} mayBeShown />
      <Quiet role="status">
        {joinSentences(
          kept === "device" && text("kept.device"),
          unread > 0 && text("myTime.unread", { count: unread }),
          newer && text("myTime.newer"),
        )}
      </Quiet>
      {notKept ? (
        <ProblemBar failure={notKept} onRetry={again}>
          {text("myTime.notKept")}
        </ProblemBar>
      ) : (
        problem && <Problem failure={problem} onRetry={again} />
      )}
    </Stack>
  );
};
