import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { Looking } from "../ui/controls/Looking";
import { Problem } from "../ui/controls/Problem";
import { usePageEdges } from "../ui/controls/usePageEdges";
import { useText } from "../ui/context";

const useStyles = makeStyles({ waiting: { paddingTop: tokens.spacingVerticalXXL } });

interface MeanwhileProps {
  /** Asks for the code again; undefined while it is on its way. */
  readonly onRetry: (() => void) | undefined;
}

/** Says that the page is being opened, or why it cannot be. */
const Opening = ({ onRetry }: MeanwhileProps) => {
  const text = useText();
  const styles = useStyles();
  const { edges } = usePageEdges();
  return (
    <div className={mergeClasses(edges, styles.waiting)}>
      {onRetry ? <Problem failure={{ type: "Offline" }} onRetry={onRetry} /> : <Looking words={text("nav.opening")} />}
    </div>
  );
};

/**
 * A page whose code comes when it is first opened. Code that does not come is explained, with a press that asks again.
 *
 * React.lazy is for parts that nobody waits for: whatever suspends is held back for 300 ms.
 */
export const createLaterPage = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<MeanwhileProps> = Opening,
): ComponentType<Props> => {
  let arrived: ComponentType<Props> | undefined;
  const LaterPage = (props: Props) => {
    const [Page, setPage] = useState(() => arrived);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Page || isMissing) return undefined;
      let gone = false;
      load().then(
        (code) => {
          arrived = code.default;
          if (!gone) setPage(() => code.default);
        },
        () => (gone ? undefined : setMissing(true)),
      );
      return () => {
        gone = true;
      };
    }, [Page, isMissing]);
    if (Page) return <Page {...props} />;
    return <Meanwhile onRetry={isMissing ? () => setMissing(false) : undefined} />;
  };
  return LaterPage;
};
