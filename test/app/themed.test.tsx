import { webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import { Themed } from "../../src/app/screens/Themed";
import type { Host } from "../../src/hosts/host";

const host = (told: string[]): Host => ({
  ...{ kind: "teams", frame: "content", locale: "ar", theme: "light" },
  onThemeChange: () => () => {},
  ready: () => void told.push("ready"),
  failed: () => {},
  openLink: () => {},
});

test.each(["ltr", "rtl"] as const)(
  "a page that reads %s is drawn without a complaint, and its host hears of it",
  (dir) => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => {});
    const told: string[] = [];
    render(
      <Themed host={host(told)} theme={webLightTheme} dir={dir}>
        <p>Words</p>
      </Themed>,
    );
    expect(screen.getByText("Words").closest("[dir]")).toHaveAttribute("dir", dir);
    expect(told).toEqual(["ready"]);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  },
);
