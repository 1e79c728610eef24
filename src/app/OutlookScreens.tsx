import { makeStyles, tokens } from "@fluentui/react-components";
import type { OutlookDesk } from "../domain/people/appointment/appointment";
import { LanguageFooter } from "../ui/controls/LanguageFooter";
import { Problem } from "../ui/controls/Problem";
import { OutlookPane } from "../ui/outlook/OutlookPane";
import type { Opened } from "./signedIn";
import { usePairs } from "./usePairs";

const useStyles = makeStyles({
  problem: { padding: tokens.spacingHorizontalL },
});

interface OutlookScreensProps extends Opened {
  readonly desk: OutlookDesk | undefined;
}

/** What somebody who is signed in sees in the pane. Without their pairs they can still find a time with anybody. */
export const OutlookScreens = ({ services, pairs: first, desk }: OutlookScreensProps) => {
  const styles = useStyles();
  const { pairs, failure, retry } = usePairs(services, first);
  return (
    <>
      {failure && (
        <div className={styles.problem}>
          <Problem services={services} failure={failure} onRetry={retry} />
        </div>
      )}
      <OutlookPane services={services} pairs={pairs} desk={desk} />
      <LanguageFooter services={services} />
    </>
  );
};
