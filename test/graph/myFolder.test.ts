import { createGraphMyFolder } from "../../src/graph/myFolder";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { myFolderContract } from "../contracts/myFolder";
import { createMemoryFolder } from "../doubles/memoryMyTime";
import { sandbox, scripted, valueOf } from "../doubles/graphTools";

myFolderContract("the app folder of OneDrive", async () => {
  const { graphOf } = sandbox();
  return { hers: createGraphMyFolder(graphOf(amina.id)), his: createGraphMyFolder(graphOf(rafael.id)) };
});

myFolderContract("a folder in memory", async () => ({
  hers: createMemoryFolder().folder,
  his: createMemoryFolder().folder,
}));

test("a file that is not JSON is not taken for one", async () => {
  const { graph } = scripted({ body: [1, 2] });
  expect((await createGraphMyFolder(graph()).read("pairs.json")).ok).toBe(false);
});

test("a listing in two pages is read to its end, and what is no file is left out", async () => {
  const next = "http://graph.local/v1.0/me/drive/special/approot/children?$skiptoken=2";
  const { graph } = scripted(
    { body: { value: [{ name: "page-a.json", cTag: "1" }, { folder: {} }, 7], "@odata.nextLink": next } },
    {
      body: {
        value: [
          { name: "page-b.json", eTag: "2" },
          { name: "pairs.json", cTag: "3" },
        ],
      },
    },
  );
  expect(valueOf(await createGraphMyFolder(graph()).list("page-"))).toEqual([
    { name: "page-a.json", mark: "1" },
    { name: "page-b.json", mark: "2" },
  ]);
});
