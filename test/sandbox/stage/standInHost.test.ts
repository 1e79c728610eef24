import { createStandInHost } from "../../../src/sandbox/stage/standInHost";
import { amina, createFakeControl } from "./fakeControl";
import { lettersHaveCome, twoWindows } from "./twoWindows";

const opened = () => {
  const windows = twoWindows();
  const heard: unknown[] = [];
  windows.frame.addEventListener("message", ({ data }) => heard.push(data));
  const host = createStandInHost({
    frameWindow: windows.frame,
    hostWindow: windows.page,
    person: amina,
    control: createFakeControl(),
    theme: "default",
    locale: "en-us",
    frameContext: "content",
    openLink: () => {},
  });
  return { ...windows, host, heard };
};

test("a page in another window that pretends to be Amina's frame is not answered", async () => {
  const { stranger, heard } = opened();
  stranger.postMessage({ id: 1, uuidAsString: "u", func: "getContext", args: [] });
  await lettersHaveCome();
  expect(heard).toEqual([]);
});

test("Amina's frame is answered under the number of its question", async () => {
  const { page, heard } = opened();
  page.postMessage({ id: 7, uuidAsString: "u7", func: "getContext", args: [] });
  await lettersHaveCome();
  expect(heard).toMatchObject([{ id: 7, uuidAsString: "u7", args: [{ userObjectId: amina.id, theme: "default" }] }]);
});

test.each([null, "text", 3, { func: "getContext" }, { id: "1", func: "getContext" }, { id: 1 }, { id: 1, func: "x" }])(
  "a letter that is no call (%j) is left unanswered",
  async (letter) => {
    const { page, heard } = opened();
    page.postMessage(letter);
    await lettersHaveCome();
    expect(heard).toEqual([]);
  },
);

test("after the person has left the stage, their old frame hears nothing more", async () => {
  const { page, host, heard } = opened();
  host.close();
  page.postMessage({ id: 1, uuidAsString: "u", func: "getContext", args: [] });
  await lettersHaveCome();
  expect(heard).toEqual([]);
});
