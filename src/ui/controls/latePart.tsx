import { useEffect, useState, type ComponentType } from "react";
import { whenCalm } from "./calm";

export interface MeanwhileProps {
  /** Asks for the code again; undefined while it is on its way. */
  readonly onRetry: (() => void) | undefined;
}

/** For a part that no press asked for: it is left out where it cannot come. */
const Nothing = (): null => null;

interface LatePart<Props> {
  (props: Props): React.JSX.Element;
  /** Fetches the code before it is drawn; a failure is told when it is. */
  readonly preload: () => void;
}

/**
 * A part whose code comes when it is first drawn. `Meanwhile` stands there until it has come, and where it cannot come.
 *
 * Not React.lazy: React holds back what has suspended until 300 ms after the screen last changed, and an import that fails
 * takes the whole screen away.
 */
export const createLatePart = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<MeanwhileProps> = Nothing,
): LatePart<Props> =>
  partOf(load, Meanwhile, (ask) => {
    ask();
    return () => undefined;
  });

/**
 * A part below what somebody came for. Its code is asked for when nothing is waited for any more, so that it takes no
 * line and no processor from the first proposals.
 */
export const createLastPart = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LatePart<Props> => partOf(load, Nothing, whenCalm);

const partOf = <Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  Meanwhile: ComponentType<MeanwhileProps>,
  /** Calls back when it is time to ask; returns how to cancel that. */
  whenToAsk: (ask: () => void) => () => void,
): LatePart<Props> => {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async (): Promise<ComponentType<Props>> => (arrived = (await load()).default);
  const Late = (props: Props) => {
    const [Part, setPart] = useState(() => arrived);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part || isMissing) return undefined;
      let gone = false;
      const forget = whenToAsk(() => {
        fetch().then(
          (code) => (gone ? undefined : setPart(() => code)),
          () => (gone ? undefined : setMissing(true)),
        );
      });
      return () => {
        gone = true;
        forget();
      };
    }, [Part, isMissing]);
    return Part ? <Part {...props} /> : <Meanwhile onRetry={isMissing ? () => setMissing(false) : undefined} />;
  };
  return Object.assign(Late, { preload: () => void fetch().catch(() => undefined) });
};
