import { makeStyles, tokens } from "@fluentui/react-components";
import type { OutlookDesk } from "../../domain/people/appointment/appointment";
import { Guarded } from "../../ui/controls/fault/Guarded";
import { PageFoot } from "../../ui/signIn/PageFoot";
import { Problem } from "../../ui/controls/Problem";
import { OutlookPane } from "../../ui/outlook/OutlookPane";
import type { Opened } from "../wiring/opening";
import { usePairs } from "./usePairs";

const useStyles = makeStyles({
  problem: { padding: tokens.spacingHorizontalL },
});

export interface OutlookScreensProps extends Pick<Opened, "pairs"> {
  readonly desk: OutlookDesk | undefined;
}

/** The pane for a signed-in person. Without their pairs they can still find a time with anybody. */
export const OutlookScreens = ({ pairs: first, desk }: OutlookScreensProps) => {
  const styles = useStyles();
  const { pairs, failure, retry } = usePairs(first);
  return (
    <>
      {failure && (
        <div className={styles.problem}>
          <Problem failure={failure} onRetry={retry} />
        </div>
      )}
      <Guarded isWhole>
        <OutlookPane pairs={pairs} desk={desk} />
      </Guarded>
      <PageFoot />
    </>
  );
};
