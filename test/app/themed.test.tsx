import { act, render, screen, waitFor } from "@testing-library/react";
import { Themed } from "../../src/app/screens/Themed";
import { loadTheme } from "../../src/app/wiring/themes";
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
  async (dir) => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => {});
    const told: string[] = [];
    render(
      <Themed host={host(told)} theme={await loadTheme("light")} dir={dir}>
        <p>Words</p>
      </Themed>,
    );
    expect(screen.getByText("Words").closest("[dir]")).toHaveAttribute("dir", dir);
    expect(told).toEqual(["ready"]);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  },
);

test("P5: in a dark Teams on a light device the scrollbar of the page is dark, and light again by day", async () => {
  let wear: Parameters<Host["onThemeChange"]>[0] = () => {};
  const changing: Host = {
    ...host([]),
    onThemeChange: (listener) => {
      wear = listener;
      return () => {};
    },
  };
  render(
    <Themed host={changing} theme={await loadTheme("dark")} dir="ltr">
      <p>Words</p>
    </Themed>,
  );
  const scheme = () => document.documentElement.style.getPropertyValue("color-scheme");
  expect(scheme()).toBe("dark");
  wear("light");
  await waitFor(() => expect(scheme()).toBe("light"));
});

test("S53: what Noa prints from a dark Teams has dark ink on light paper", async () => {
  const dark = await loadTheme("dark");
  render(
    <Themed host={host([])} theme={dark} dir="ltr">
      <p>Words</p>
    </Themed>,
  );
  const ink = () =>
    getComputedStyle(screen.getByText("Words").closest("[dir]") ?? document.body).getPropertyValue(
      "--colorNeutralForeground1",
    );
  expect(ink()).toBe(dark.colorNeutralForeground1);
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(ink()).toBe((await loadTheme("light")).colorNeutralForeground1);
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(ink()).toBe(dark.colorNeutralForeground1);
});
