import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { OutlookDesk } from "../../domain/people/appointment/appointment";
import { ProvidePane, useText, type PaneWays } from "../../ui/context";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { createLatePart } from "../../ui/controls/latePart";
import { PageMeanwhile } from "../../ui/controls/meanwhile";
import { PageFoot } from "../../ui/signIn/PageFoot";
import { Problem } from "../../ui/controls/Problem";
import { QuietButton } from "../../ui/controls/QuietButton";
import { usePageEdges } from "../../ui/controls/usePageEdges";
import { OutlookPane } from "../../ui/outlook/OutlookPane";
import type { Opened } from "../wiring/opening";
import { useEndings } from "./useEndings";
import { useHashPage } from "./useHashPage";
import { usePairs } from "./usePairs";

const MyTimePage = createLatePart(() => import("./MyTimePage"), PageMeanwhile);

const useStyles = makeStyles({
  problem: { padding: tokens.spacingHorizontalL },
  back: { paddingTop: tokens.spacingVerticalS },
});

export interface OutlookScreensProps extends Pick<Opened, "pairs"> {
  readonly desk: OutlookDesk | undefined;
}

/** The pane for a signed-in person. Without their pairs they can still find a time with anybody. */
export const OutlookScreens = ({ pairs: first, desk }: OutlookScreensProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  const { pairs, failure, retry } = usePairs(first);
  const { active } = useEndings(pairs);
  const [{ page, part }, goTo] = useHashPage();
  const isMyTime = page === "mytime";
  const pane = useMemo(
    (): PaneWays => ({
      isMyTime,
      openMyTime: (asked) => goTo({ page: "mytime", ...(asked && { pair: asked.about, part: asked.within }) }),
    }),
    [isMyTime, goTo],
  );
  return (
    <ProvidePane value={pane}>
      {failure && (
        <div className={styles.problem}>
          <Problem failure={failure} onRetry={retry} />
        </div>
      )}
      <Guarded isWhole of={page}>
        {isMyTime ? (
          // What is declared there changes the times: the pane looks anew when it is back.
          <>
            <div className={mergeClasses(edges, styles.back)}>
              <QuietButton size="small" onClick={() => goTo({ page: "us" })}>
                {text("pane.back")}
              </QuietButton>
            </div>
            <MyTimePage key={part} pairs={active} part={part} />
          </>
        ) : (
          <OutlookPane pairs={pairs} desk={desk} />
        )}
      </Guarded>
      <PageFoot />
    </ProvidePane>
  );
};
