import { useEffect, useState, type ComponentType } from "react";

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
): LatePart<Props> => {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async (): Promise<ComponentType<Props>> => (arrived = (await load()).default);
  const Late = (props: Props) => {
    const [Part, setPart] = useState(() => arrived);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (Part || isMissing) return undefined;
      let gone = false;
      fetch().then(
        (code) => (gone ? undefined : setPart(() => code)),
        () => (gone ? undefined : setMissing(true)),
      );
      return () => {
        gone = true;
      };
    }, [Part, isMissing]);
    return Part ? <Part {...props} /> : <Meanwhile onRetry={isMissing ? () => setMissing(false) : undefined} />;
  };
  return Object.assign(Late, { preload: () => void fetch().catch(() => undefined) });
};
