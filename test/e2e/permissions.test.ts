import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { PERMISSIONS, type Permission } from "../../src/domain/organisation/permissions";
import words from "../../src/locales/en/common.json";
import { amina, mona, type SeedPerson } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { freshDevice, press, setScene, threeTimes, type Device } from "./scene";

declare global {
  interface Window {
    /** What MSAL asked the host for: by a press, or silently. */
    asked?: { readonly byPress: boolean; readonly scopes: readonly string[] }[];
  }
}

const scene = setScene();
const device = freshDevice(scene);

/** What somebody does, and the permission that is asked for then, in the order of the run. */
const shown = (): readonly (readonly string[])[] => {
  const page = readFileSync(join(__dirname, "../../docs/admin/registration.md"), "utf8");
  const [, table = ""] = /<!-- recorded -->([^]*)<!-- \/recorded -->/.exec(page) ?? [];
  const rows = table.split("\n").map((row) => /^\| (.+?) +\| `([\w.]+)` +\|$/.exec(row));
  return rows.flatMap((row) => (row ? [[row[1] ?? "", row[2] ?? ""]] : []));
};

/** Listens where the letters from the page to its host arrive. */
const listen = (on: Device): Promise<unknown> =>
  on.context.addInitScript(() => {
    if (window !== window.top) return;
    window.asked = [];
    window.addEventListener("message", ({ data }) => {
      if (data?.func !== "nestedAppAuth.execute") return;
      const { method, tokenParams } = JSON.parse(data.data);
      if (tokenParams)
        window.asked?.push({ byPress: method === "GetTokenPopup", scopes: String(tokenParams.scope).split(" ") });
    });
  });

const heard = async (): Promise<readonly string[]> =>
  device.page.evaluate(() => (window.asked ?? []).filter(({ byPress }) => byPress).flatMap(({ scopes }) => scopes));

/** Reads what a permission is for and presses the button beside it. Resolves to what was asked for by that press. */
const agreeTo = async (frame: FrameLocator, permission: Permission): Promise<readonly string[]> => {
  const before = await heard();
  const bar = frame.getByRole("alert").filter({ hasText: words[`permission.${permission}`] });
  await bar.first().getByRole("button", { name: "Ask for permission" }).click();
  await bar.first().waitFor({ state: "detached" });
  return (await heard()).slice(before.length);
};

test("P7: each permission is asked for at the press that needs it, with its reason, and the page for administrators says so", async () => {
  await scene.sandbox.setFaults([{ id: "first", kind: "asks-first", who: "everyone" }]);
  await listen(device);
  const recorded: (readonly string[])[] = [];
  let frame = await device.open(amina);
  const step = async (does: string, permission: Permission, act?: () => Promise<void>): Promise<void> => {
    await act?.();
    for (const scope of await agreeTo(frame, permission)) recorded.push([does, scope]);
  };
  const as = async (person: SeedPerson): Promise<void> => {
    frame = await device.open(person);
  };
  await step("opens Meridian", "User.Read");
  await step("looks for somebody before there is a pair", "People.Read");
  await step("types a name that is not among the suggestions", "User.ReadBasic.All", () =>
    frame.getByLabel("Name of the person").fill("Hannah"),
  );
  await step("has the list of their pairs read", "Files.ReadWrite.AppFolder");
  await step("looks for a time with the pair", "Calendars.Read");
  await step("has the pair’s document in SharePoint read", "Sites.Selected");
  await threeTimes(frame);
  await step("presses “Book this time”", "Calendars.ReadWrite", () => press(frame, "Book this time"));
  await frame
    .getByText(/^Booked: /)
    .first()
    .waitFor();
  await as(mona);
  for (const known of ["User.Read", "Files.ReadWrite.AppFolder"] as const) await agreeTo(frame, known);
  await step("opens a document in OneNote", "Notes.ReadWrite", () => go(frame, "Our story"));
  expect(recorded).toEqual(shown());
  expect(new Set(recorded.map(([, scope]) => scope))).toEqual(new Set(PERMISSIONS));
});

test("P7: where calendars may not be read, Amina reads what for, and still offers times and declares her own", async () => {
  await scene.sandbox.setFaults([{ id: "never", kind: "no-consent", who: amina.id, path: "/getSchedule" }]);
  const frame = await device.open(amina);
  await frame.getByRole("button", { name: "Ask for permission" }).first().click();
  await frame.getByRole("button", { name: "Offer several times instead" }).click();
  await frame.getByText(words["permission.Calendars.Read"]).first().waitFor();
  await go(frame, "My time");
  await frame.getByRole("heading", { name: "My time" }).waitFor();
});
