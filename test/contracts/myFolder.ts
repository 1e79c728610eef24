import type { MyFolder } from "../../src/domain/people/ownFile";
import { valueOf } from "../doubles/graphTools";

/**
 * Contract of `MyFolder`, run against each implementation. `setUp` gives two people; neither folder has a file that
 * begins with `page-`.
 */
export const myFolderContract = (
  name: string,
  setUp: () => Promise<{ readonly hers: MyFolder; readonly his: MyFolder }>,
): void =>
  describe(`${name} as a person's own folder`, () => {
    test("gives back what was written, in every script, and nothing for a file that is not there", async () => {
      const { hers } = await setUp();
      const words = { schema: 1, words: "שלום & <b> 👋🏽 مرحبا" };
      expect(valueOf(await hers.read("page-a.json"))).toBeUndefined();
      valueOf(await hers.write("page-a.json", words));
      expect(valueOf(await hers.read("page-a.json"))).toEqual(words);
    });

    test("lists the files of one kind, each with a mark that changes exactly with its content", async () => {
      const { hers } = await setUp();
      expect(valueOf(await hers.list("page-"))).toEqual([]);
      for (const file of ["page-a.json", "page-b.json", "other.json"]) valueOf(await hers.write(file, { file }));
      const first = valueOf(await hers.list("page-"));
      expect(first.map(({ name: file }) => file).sort()).toEqual(["page-a.json", "page-b.json"]);
      expect(valueOf(await hers.list("page-"))).toEqual(first);
      valueOf(await hers.write("page-a.json", { file: "changed" }));
      const marks = new Map(first.map(({ name: file, mark }) => [file, mark]));
      const changed = valueOf(await hers.list("page-")).filter(({ name: file, mark }) => marks.get(file) !== mark);
      expect(changed.map(({ name: file }) => file)).toEqual(["page-a.json"]);
    });

    test("P6: is nobody else's", async () => {
      const { hers, his } = await setUp();
      valueOf(await hers.write("page-a.json", { mine: true }));
      expect(valueOf(await his.read("page-a.json"))).toBeUndefined();
      expect(valueOf(await his.list("page-"))).toEqual([]);
    });
  });
