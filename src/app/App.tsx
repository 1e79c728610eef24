import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { AccountFooter } from "../ui/controls/AccountFooter";
import { ProblemBar } from "../ui/controls/ProblemBar";
import { loadTheme } from "./themes";
import type { Opened } from "./signedIn";
import type { Started } from "./start";
import { useServices } from "./useServices";

const useStyles = makeStyles({
  app: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent sets "left" whatever the direction.
    textAlign: "start",
    // The host's theme, not the device's, decides how the browser draws its own parts of a control.
    colorScheme: "var(--nativeControls)",
  },
  alone: {
    maxWidth: "1120px",
    boxSizing: "border-box",
    marginInlineStart: "auto",
    marginInlineEnd: "auto",
    padding: tokens.spacingHorizontalL,
  },
});

export interface AppProps extends Started {
  /** What somebody who is signed in sees behind this door. */
  readonly Screens: ComponentType<Opened>;
}

/** The app inside its host's look: its screens, or why they cannot be shown. */
export const App = ({ host, text, dir, theme: firstTheme, session, opened: first, Screens }: AppProps) => {
  const styles = useStyles();
  const [theme, setTheme] = useState(firstTheme);
  const { opened, retry, ask, chooseAccount, signOut } = useServices(session, first);
  useEffect(() => host.onThemeChange((name) => void loadTheme(name).then(setTheme)), [host]);
  useEffect(() => host.ready(), [host]);
  return (
    <FluentProvider theme={theme} dir={dir} className={styles.app}>
      {opened.ok ? (
        <>
          <Screens key={opened.value.services.me.id} {...opened.value} />
          <AccountFooter
            me={opened.value.services.me}
            text={text}
            heldBy={session.account.heldBy()}
            onChoose={chooseAccount}
            onSignOut={signOut}
          />
        </>
      ) : (
        <main className={styles.alone}>
          <ProblemBar
            failure={opened.error}
            text={text}
            onRetry={retry}
            onAsk={ask}
            consentLink={session.consentLink}
          />
        </main>
      )}
    </FluentProvider>
  );
};
