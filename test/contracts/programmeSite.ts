import type { GivenRow, GivenRows, ProgrammeSite } from "../../src/domain/programme/programmeSite";
import { followUpsIn, resultsIn, type WaveResult } from "../../src/domain/programme/result";
import type { PersonId } from "../../src/domain/shared/ids";
import { valueOf } from "../doubles/graphTools";
import { ACROSS } from "../doubles/programme";

/** A programme's lists as two people and a steward use them. */
export interface ProgrammeSiteSetUp {
  readonly hers: ProgrammeSite;
  readonly his: ProgrammeSite;
  readonly stewards: ProgrammeSite;
  readonly her: PersonId;
  readonly him: PersonId;
  readonly steward: PersonId;
  /** Somebody else writes over what she gave. */
  readonly writeOverHers: (body: unknown) => Promise<void>;
}

const RESULT: WaveResult = {
  wave: "autumn",
  figures: [{ item: "handled", all: "many", roles: { mentor: "most", mentee: "some" } }],
  sentences: ['"I was asked first." \u202b\u0645\u0631\u062d\u0628\u0627'],
  change: "Two hours a month for mentors.",
  by: "2027-02-01",
  madeOf: "0".repeat(64),
};

const rowsOf = async (site: ProgrammeSite, waves: readonly string[]): Promise<GivenRows> => {
  const heard: number[] = [];
  const rows = valueOf(await site.rows(waves, { onRead: (count) => heard.push(count) }));
  expect(heard.length).toBeGreaterThan(0);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  return rows;
};

const told = (rows: readonly GivenRow[] | undefined) =>
  (rows ?? []).map(({ author, isOwnHand, sealed }) => ({ author, isOwnHand, sealed }));

/** Contract of a programme's lists, run against each implementation. */
export const programmeSiteContract = (name: string, setUp: () => Promise<ProgrammeSiteSetUp>): void => {
  describe(`${name} keeps what people give to a wave`, () => {
    test("before anybody gave there is nothing", async () => {
      const { hers, stewards } = await setUp();
      expect(valueOf(await hers.given("autumn"))).toBeUndefined();
      expect((await rowsOf(stewards, ["autumn"])).get("autumn")).toEqual([]);
      expect(valueOf(await hers.results())).toEqual([]);
    });

    test("S61: what two people give, a steward reads under their names and in their words", async () => {
      const { hers, his, stewards, her, him } = await setUp();
      valueOf(await hers.give("autumn", { a: "hers" }));
      valueOf(await his.give("autumn", { a: "his" }));
      const rows = (await rowsOf(stewards, ["autumn"])).get("autumn");
      expect(told(rows)).toEqual([
        { author: her, isOwnHand: true, sealed: { a: "hers" } },
        { author: him, isOwnHand: true, sealed: { a: "his" } },
      ]);
      expect(rows?.every(({ changedAt }) => changedAt !== undefined)).toBe(true);
      expect(valueOf(await hers.given("autumn"))).toEqual({ isWhole: true });
    });

    test("S61: who gives again replaces what they gave", async () => {
      const { hers, stewards, her } = await setUp();
      valueOf(await hers.give("autumn", { a: "first" }));
      valueOf(await hers.give("autumn", { a: "second" }));
      expect(told((await rowsOf(stewards, ["autumn"])).get("autumn"))).toEqual([
        { author: her, isOwnHand: true, sealed: { a: "second" } },
      ]);
    });

    test("S61: taking back removes one's own row of this wave, and no other", async () => {
      const { hers, his, stewards, her, him } = await setUp();
      valueOf(await hers.give("autumn", { a: "hers" }));
      valueOf(await hers.give("spring", { a: "later" }));
      valueOf(await his.give("autumn", { a: "his" }));
      valueOf(await hers.takeBack("autumn"));
      valueOf(await hers.takeBack("autumn"));
      expect(valueOf(await hers.given("autumn"))).toBeUndefined();
      const rows = await rowsOf(stewards, ["autumn", "spring"]);
      expect(told(rows.get("autumn")).map(({ author }) => author)).toEqual([him]);
      expect(told(rows.get("spring")).map(({ author }) => author)).toEqual([her]);
    });

    test("only the waves that are asked for are read", async () => {
      const { hers, stewards } = await setUp();
      valueOf(await hers.give("autumn", { a: "hers" }));
      expect([...(await rowsOf(stewards, ["spring"])).entries()]).toEqual([["spring", []]]);
    });

    test("S66: a row that somebody else wrote over is no longer whole, until its author gives again", async () => {
      const { hers, stewards, writeOverHers } = await setUp();
      valueOf(await hers.give("autumn", { a: "hers" }));
      await writeOverHers({ a: "not hers" });
      expect(valueOf(await hers.given("autumn"))).toEqual({ isWhole: false });
      expect(told((await rowsOf(stewards, ["autumn"])).get("autumn"))[0]?.isOwnHand).toBe(false);
      valueOf(await hers.give("autumn", { a: "hers again" }));
      expect(told((await rowsOf(stewards, ["autumn"])).get("autumn")).at(-1)).toMatchObject({
        isOwnHand: true,
        sealed: { a: "hers again" },
      });
    });

    test("S65: what a steward publishes, everybody reads; what anybody else publishes is believed by nobody", async () => {
      const { hers, his, stewards, steward } = await setUp();
      const programme = { ...ACROSS, stewards: [{ id: steward, name: "Ingrid Solheim" }] };
      valueOf(await his.publish({ ...RESULT, change: "Mentoring ends." }));
      expect(resultsIn(valueOf(await hers.results()), programme).size).toBe(0);
      valueOf(await stewards.publish(RESULT));
      expect(resultsIn(valueOf(await hers.results()), programme).get("autumn")).toEqual({ ...RESULT, steward });
    });

    test("S65: what a steward says of the change is believed, what anybody else says of it is not", async () => {
      const { hers, his, stewards, steward } = await setUp();
      const programme = { ...ACROSS, stewards: [{ id: steward, name: "Ingrid Solheim" }] };
      const done = { done: "partly", words: "Lagos has them, Oslo not yet." } as const;
      valueOf(await stewards.followUp("autumn", done));
      expect(followUpsIn(valueOf(await hers.results()), programme).size).toBe(0);
      valueOf(await stewards.publish(RESULT));
      valueOf(await his.followUp("autumn", { done: "no", words: "Nothing happened." }));
      const rows = valueOf(await hers.results());
      expect(followUpsIn(rows, programme).get("autumn")).toEqual({ ...done, steward });
      expect(resultsIn(rows, programme).get("autumn")).toEqual({ ...RESULT, steward });
    });

    test("a reading that is stopped says so", async () => {
      const { hers, stewards } = await setUp();
      valueOf(await hers.give("autumn", { a: "hers" }));
      const stop = new AbortController();
      stop.abort();
      expect(await stewards.rows(["autumn"], { signal: stop.signal })).toEqual({
        ok: false,
        error: { type: "Cancelled" },
      });
    });
  });
};
