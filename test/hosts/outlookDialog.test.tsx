import { waitFor } from "@testing-library/react";
import { err, ok } from "../../src/domain/shared/result";
import { inOutlook } from "../doubles/inOutlook";

const ORIGIN = "https://meridian.example";
const PAGE = `${ORIGIN}/signInDialog.html`;
const anything = () => true;

test("what opens a dialog is fetched when Hannah presses, and a second press takes the place of the first", async () => {
  const windows: { closed: boolean; close: () => void }[] = [];
  const openWindow = () => {
    const page = { closed: false, close: () => void (page.closed = true) };
    windows.push(page);
    return page;
  };
  const { host, outlook } = await inOutlook({ dialogs: { origin: ORIGIN, openWindow } });
  const first = host.openDialog?.(PAGE, anything);
  await waitFor(() => expect(windows).toHaveLength(1));
  const second = host.openDialog?.(PAGE, anything);
  expect(await first).toEqual(err({ type: "Cancelled" }));
  await waitFor(() => expect(windows).toHaveLength(2));
  outlook.inDialog?.context.ui.messageParent("#code=1");
  expect(await second).toEqual(ok("#code=1"));
  expect(windows.map(({ closed }) => closed)).toEqual([true, true]);
});
