import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Page } from "./start";
import { loadTheme } from "./themes";

const useStyles = makeStyles({
  app: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent sets "left" whatever the direction.
    textAlign: "start",
    // The host's theme, not the device's, decides how the browser draws its own parts of a control.
    colorScheme: "var(--nativeControls)",
  },
});

interface ThemedProps extends Pick<Page, "host" | "theme" | "dir"> {
  readonly children: ReactNode;
}

/** The page in its host's look, from the first drawing on, which the host hears of. */
export const Themed = ({ host, theme: first, dir, children }: ThemedProps) => {
  const styles = useStyles();
  const [theme, setTheme] = useState(first);
  useEffect(() => host.onThemeChange((name) => void loadTheme(name).then(setTheme)), [host]);
  useEffect(() => host.ready(), [host]);
  return (
    <FluentProvider theme={theme} dir={dir} className={styles.app}>
      {children}
    </FluentProvider>
  );
};
