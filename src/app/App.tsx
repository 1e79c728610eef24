import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { ProblemBar } from "../ui/controls/ProblemBar";
import { loadTheme } from "./themes";
import { Shell } from "./Shell";
import type { Started } from "./start";
import { useServices } from "./useServices";

const useStyles = makeStyles({
  app: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground1 },
  alone: { padding: tokens.spacingHorizontalL },
});

/** The app inside its host's look: signing in, or signed in. */
export const App = ({ host, text, dir, theme: firstTheme, session }: Started) => {
  const styles = useStyles();
  const [theme, setTheme] = useState(firstTheme);
  const { state, retry, ask } = useServices(session);
  useEffect(() => host.onThemeChange((name) => void loadTheme(name).then(setTheme)), [host]);
  useEffect(() => {
    if (state.phase !== "signing-in") host.ready();
  }, [host, state.phase]);
  return (
    <FluentProvider theme={theme} dir={dir} className={styles.app}>
      {state.phase === "signed-in" && <Shell services={state.services} />}
      {state.phase === "failed" && (
        <main className={styles.alone}>
          <ProblemBar failure={state.failure} text={text} onRetry={retry} onAsk={ask} />
        </main>
      )}
    </FluentProvider>
  );
};
