import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { StagePerson, TriedThing } from "./sandboxControl";
import things from "./thingsToTry.json";

/** Something to try on the stage. "fail" is known to the stage alone, the others to the document. */
export type StageTry = TriedThing | "fail";

interface Thing {
  readonly id: StageTry;
  readonly name: string;
  /** What to press, and what to see then. */
  readonly how: string;
}

/** `npm start` prints the same. */
const THINGS = things as readonly Thing[];

const useStyles = makeStyles({
  row: { flexGrow: 1, flexBasis: "640px", display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  title: { marginInlineEnd: "4px" },
  done: { color: tokens.colorPaletteGreenForeground1 },
  how: { flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly left: StagePerson;
  readonly right: StagePerson;
  /** They share a document: else that comes first. */
  readonly isSetUp: boolean;
  readonly tried: ReadonlySet<StageTry>;
  /** Puts the stage in order for it. */
  readonly onTry: (thing: StageTry) => void;
}

/** Five things to try, each with a tick once it was done. */
export const ThingsToTry = ({ left, right, isSetUp, tried, onTry }: Props) => {
  const styles = useStyles();
  const [heading, hint] = [useId(), useId()];
  const [chosen, choose] = useState<StageTry | undefined>(undefined);
  const next = THINGS.find(({ id }) => !tried.has(id));
  const shown = THINGS.find(({ id }) => id === chosen) ?? next;
  return (
    <section className={styles.row} aria-labelledby={heading}>
      <Text id={heading} weight="semibold" className={styles.title}>
        To try
      </Text>
      {THINGS.map(({ id, name }) => (
        <Button
          key={id}
          size="small"
          appearance={shown?.id === id ? "outline" : "subtle"}
          aria-current={shown?.id === id ? "step" : undefined}
          aria-describedby={shown?.id === id ? hint : undefined}
          icon={
            tried.has(id) ? <CheckmarkCircleFilled className={styles.done} aria-label="Done:" /> : <CircleRegular />
          }
          onClick={() => {
            choose(id);
            onTry(id);
          }}
        >
          {name}
        </Button>
      ))}
      <Text id={hint} size={200} className={styles.how} role="status">
        {!isSetUp && `First set the two up: as ${firstName(left)}, choose “Begin with one other person”. Then: `}
        {shown
          ? shown.how.replace("{left}", firstName(left)).replace("{right}", firstName(right))
          : "You have seen it all. Start over, or choose other people."}
      </Text>
    </section>
  );
};

const firstName = ({ name }: StagePerson): string => name.split(" ")[0] ?? name;
