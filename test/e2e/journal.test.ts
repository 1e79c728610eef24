import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { go } from "./harness";
import { freshDevice, openDevice, press, reads, setScene } from "./scene";

const scene = setScene();
const device = freshDevice(scene);

const [aminaAndRafael] = pairs;
const rows = `/sites/${aminaAndRafael?.siteId}/lists/${aminaAndRafael?.logListId}/items?$expand=fields&$top=200`;

const PAGE = "I said yes too fast. Secret-name was angry.";
const COPY = "I said yes too fast.";
const DRAFT = "Secret-half a thought";

test("S2, S37, P6: Amina writes on a train, finds her page again, and shows a copy: Rafael reads exactly that and nothing else", async () => {
  const sent: { readonly url: string; readonly body: string }[] = [];
  device.context.on("request", (request) => sent.push({ url: request.url(), body: request.postData() ?? "" }));
  const frame = await device.open(amina);
  await go(frame, "Journal");
  const box = frame.getByRole("textbox", { name: /\?$/ });
  await box.fill(PAGE);
  await device.context.setOffline(true);
  await press(frame, "Keep this page");
  await reads(frame, PAGE);
  await reads(frame, "Kept on this device. Not in your own folder yet.");
  await box.fill(DRAFT);
  await device.context.setOffline(false);
  await device.page.reload();
  await go(frame, "Journal");
  await reads(frame, PAGE);
  await frame.getByText(/^Kept on this device/).waitFor({ state: "detached" });
  await frame.getByText(DRAFT).waitFor();

  await press(frame, "Show a copy");
  await frame.getByLabel("The words of the copy").fill(COPY);
  await press(frame, `Show it to ${rafael.name}`);
  await frame.getByText(/^A copy is in your story with/).waitFor();
  const his = await openDevice(scene);
  const document = await his.open(rafael);
  await go(document, "Our story");
  await reads(document, COPY);
  expect(await document.getByText(/Secret/).count()).toBe(0);
  const written = JSON.stringify(await (await scene.sandbox.askGraph(rafael, rows)).json());
  expect([written.split(COPY).length - 1, written.includes("Secret")]).toEqual([1, false]);

  await press(frame, "Take the copy back");
  await frame.getByText(/^You took the copy back/).waitFor();
  await document.getByText(COPY).waitFor({ state: "detached" });
  await reads(frame, PAGE);
  await his.context.close();
  const withPage = sent.filter(({ body }) => body.includes("Secret-name"));
  expect(withPage.length).toBeGreaterThan(0);
  expect(withPage.filter(({ url }) => !/\/me\/drive\/special\/approot:\/journal-\w{26}\.json:/.test(url))).toEqual([]);
  expect(sent.filter(({ url, body }) => `${decodeURIComponent(url)} ${body}`.includes("Secret-half"))).toEqual([]);
});
