import { Button, FluentProvider, makeStyles, teamsLightTheme, tokens } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalM,
    justifyItems: "start",
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
});

/** One card from constants. */
const Card = () => {
  const styles = useStyles();
  return (
    <section>
      <article className={styles.card} aria-labelledby="day">
        <h3 id="day">Thursday, 26 November</h3>
        <p>3:00 PM for you in Lagos, 11:00 AM for Rafael in São Paulo.</p>
        <Button appearance="primary">Book this time</Button>
      </article>
    </section>
  );
};

/**
 * The floor under every page of ours: React, Fluent's provider and one card, without sign-in, calendars or an engine.
 * What a machine needs for this, no page that stands on both can undercut.
 */
const root = document.getElementById("root");
if (!root) throw new Error("The floor has no #root.");
createRoot(root).render(
  <FluentProvider theme={teamsLightTheme}>
    <Card />
  </FluentProvider>,
);
