import { Link, makeStyles, ToggleButton } from "@fluentui/react-components";
import type { Stage, StageViewName } from "./useDemoStage";

const useStyles = makeStyles({ views: { display: "flex", flexWrap: "wrap", gap: "8px 16px", alignItems: "center" } });

const VIEWS: readonly { readonly view: StageViewName; readonly name: string }[] = [
  { view: "tabs", name: "Each in their own tab" },
  { view: "meeting", name: "In a Teams meeting" },
];

/** What the stage plays: the two at their own desks, in a meeting, or one of them in Outlook. */
export const Views = ({ stage }: { readonly stage: Stage }) => {
  const styles = useStyles();
  const { left, right, theme, view } = stage;
  const outlook = new URLSearchParams({ person: left.id, with: right.id, item: "compose", theme });
  return (
    <div className={styles.views} role="group" aria-label="Where they are">
      {VIEWS.map(({ view: each, name }) => (
        <ToggleButton key={each} size="small" checked={view === each} onClick={() => stage.chooseView(each)}>
          {name}
        </ToggleButton>
      ))}
      <Link href={`outlook.html?${outlook}`} target="_blank">
        {`${left.name} writes an appointment in Outlook`}
      </Link>
    </div>
  );
};
