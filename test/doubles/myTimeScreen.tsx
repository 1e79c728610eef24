import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMyTimeStore } from "../../src/sync/own/ownStores";
import { createCalendarCatalogue } from "../../src/app/wiring/calendarCatalogue";
import { NOTHING_DECLARED, type MyTime } from "../../src/domain/people/myTime/myTime";
import { zoneByWindowsName } from "../../src/graph/windowsZones";
import { loadLaterText, loadText, type Text } from "../../src/locales/text";
import { MyTimeView } from "../../src/ui/myTime/MyTimeView";
import type { Services } from "../../src/ui/services";
import { at, fakeServices, pairOf, somebody, zones } from "./fakeServices";
import { createMemoryDevice, createMemoryFolder } from "./memoryMyTime";
import { InContext } from "./inContext";

export const amina = somebody("amina", "Amina Bello");
const rafael = somebody("rafael", "Rafael Costa");
const withRafael = pairOf("one", [amina, rafael]);
export const FILE = "my-time.json";

let text: Text;
beforeAll(async () => {
  text = await loadLaterText("en", "myTime", await loadText("en", "document", "guide"));
});

export const clock = { now: () => at("2026-11-30T09:00:00Z") };

/** The screen on a device with a folder: real store, real calendars of the world, real messages. */
export const showMyTime = (declared: Partial<MyTime> = {}, only: Partial<Services> = {}, opened?: string) => {
  const folder = createMemoryFolder({ [FILE]: { ...NOTHING_DECLARED, ...declared } });
  const myTime = createMyTimeStore({
    folder: folder.folder,
    device: createMemoryDevice(),
    clock,
    defer: (run) => run(),
  });
  const services = fakeServices(text, amina, {
    myTime,
    clock,
    zone: "Africa/Lagos",
    locale: "en-GB",
    world: createCalendarCatalogue(zones, "en"),
    zoneByWindowsName: async () => zoneByWindowsName,
    ...only,
  });
  const screenOf = (
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <MyTimeView pairs={[withRafael]} part={opened} />
      </InContext>
    </FluentProvider>
  );
  const { unmount } = render(screenOf);
  return { folder, myTime, services, now: () => myTime.snapshot().myTime, unmount, screenOf };
};

/** Presses the button with this name. */
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

/** One part of the screen. */
export const part = (name: string) => within(screen.getByRole("region", { name }));
/** Waits until the declarations are loaded. */
export const opened = () => screen.findByRole("heading", { name: "My week" });
/** Opens a part from its tile, in place of the one that is open. */
export const openPart = (name: string) =>
  userEvent.click(
    within(screen.getByRole("group", { name: "Parts of my time" })).getByRole("button", {
      name: new RegExp(`^${name}`),
    }),
  );
