import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { HostPage } from "../wiring/start";
import { loadTheme } from "../wiring/themes";

const useStyles = makeStyles({
  app: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    // Fluent sets "left" regardless of direction.
    textAlign: "start",
    // Native controls follow the host's theme, not the device's.
    colorScheme: "var(--nativeControls)",
  },
});

interface ThemedProps extends Pick<HostPage, "host" | "theme" | "dir"> {
  readonly children: ReactNode;
}

/** The page in its host's theme. Tells the host about the first paint. */
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

/** Inside the provider: styles made outside of it have the wrong direction and do not merge. */
const Ground = ({ children }: { readonly children: ReactNode }) => <div className={useStyles().app}>{children}</div>;
