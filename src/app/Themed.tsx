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
  const [theme, setTheme] = useState(first);
  useEffect(() => host.onThemeChange((name) => void loadTheme(name).then(setTheme)), [host]);
  useEffect(() => host.ready(), [host]);
  return (
    <FluentProvider theme={theme} dir={dir}>
      <Ground>{children}</Ground>
    </FluentProvider>
  );
};

/** Inside the provider: styles that are made outside of it have another direction than its own, and cannot be put together. */
const Ground = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().app}>{children}</div>;
