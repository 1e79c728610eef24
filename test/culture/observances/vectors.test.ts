import { loadRegion } from "../../../src/culture/holidays/load";
import { loadObservances } from "../../../src/culture/observances/load";
import { dateOfDay, dayNumberOf } from "../../../src/domain/time/localDate";
import type { Vector } from "../vectors";
import { hasVectors, vectorsOf } from "../vectors";

interface DayExpected {
  readonly start: string;
  readonly days: number;
}

const GROUPS = [
  "jewish",
  "islamic",
  "hindu",
  "sikh",
  "buddhist",
  "christian",
  "ethiopian",
  "persian",
  "bahai",
  "chinese",
  "korean",
  "vietnamese",
  "mongolian",
];

/** Which of our observances answers a vector, by how the vector's id begins; the longest beginning wins. */
const ANSWERS: Readonly<Record<string, { readonly id: string; readonly community?: string }>> = {
  "jewish-yom-haatzmaut": { id: "yom-haatzmaut" },
  "jewish-passover-first": { id: "passover", community: "IL" },
  "jewish-chanukah": { id: "hanukkah" },
  "jewish-tisha-bav": { id: "tisha-bav" },
  "jewish-purim": { id: "purim" },
  "jewish-lag-baomer": { id: "lag-baomer" },
  "jewish-rosh-hashana": { id: "rosh-hashanah" },
  "jewish-sukkot": { id: "sukkot" },
  "jewish-shavuot": { id: "shavuot", community: "IL" },
  "islamic-milad": { id: "mawlid" },
  "islamic-eid-fitr": { id: "eid-al-fitr" },
  "islamic-eid-adha": { id: "eid-al-adha" },
  "india-holi": { id: "holi" },
  "hindu-raksha-bandhan": { id: "raksha-bandhan" },
  "india-dussehra": { id: "dussehra" },
  "india-diwali": { id: "diwali" },
  nyepi: { id: "nyepi" },
  "hindu-diwali": { id: "diwali" },
  "hindu-onam": { id: "onam" },
  "hindu-ganesh": { id: "ganesh-chaturthi" },
  "hindu-vaisakhi": { id: "vaisakhi" },
  "buddha-bday-2026-kr": { id: "vesak", community: "KR" },
  "buddha-bday-2026-hk": { id: "vesak", community: "HK" },
  "vesak-2026-lk": { id: "vesak", community: "LK" },
  "vesak-2026-sg": { id: "vesak", community: "SG" },
  "vesak-2027-sg": { id: "vesak", community: "SG" },
  "chinese-new-year": { id: "chinese-new-year" },
  "mid-autumn": { id: "mid-autumn" },
  qingming: { id: "qingming" },
  "tet-2030": { id: "tet" },
  "tsagaan-sar": { id: "tsagaan-sar" },
  "nowruz-20": { id: "nowruz" },
  "bahai-naw-ruz": { id: "naw-ruz" },
  "bahai-birth-bahaullah": { id: "birth-of-bahaullah" },
  "bahai-declaration-bab": { id: "declaration-of-the-bab" },
  "bahai-martyrdom-bab": { id: "martyrdom-of-the-bab" },
  "bahai-ridvan-9": { id: "ridvan-ninth" },
  "good-friday": { id: "good-friday" },
  "easter-west": { id: "easter" },
  "easter-orthodox": { id: "pascha" },
  timket: { id: "timket" },
  genna: { id: "genna" },
};

/** Facts about days off work, which an observance does not claim: the region's holidays answer them. */
const DAYS_OFF: Readonly<Record<string, string>> = {
  "korea-labour-day-2026": "KR",
  "korea-local-election-2026": "KR",
  "seollal-2027": "KR",
  "chuseok-2026": "KR",
  "tet-2026-vn": "VN",
};

/** Our days, where the vector counts the days off or names only the first. */
const OTHER_LENGTH: Readonly<Record<string, number>> = {
  // Three days of feast everywhere, of which some states give one.
  "islamic-eid-fitr": 3,
  // The feast and its three days of tashriq.
  "islamic-eid-adha": 4,
  // The first days, which most keep; the vector names the day itself.
  "chinese-new-year": 3,
  "tet-2030": 4,
  // With Bright Monday.
  "easter-orthodox": 2,
};

const beginning = <T>(id: string, table: Readonly<Record<string, T>>): T | undefined =>
  Object.entries(table)
    .filter(([start]) => id.startsWith(start))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];

const all = vectorsOf(...GROUPS);
const days = all.filter(({ kind }) => kind === "day");
const named = (vectors: readonly Vector[]): readonly (readonly [string, Vector])[] =>
  vectors.map((vector) => [vector.id, vector]);

(hasVectors ? describe : describe.skip)("published facts", () => {
  test.each(named(days.filter(({ id }) => !(id in DAYS_OFF))))(
    "%s: the published day is ours",
    async (id, { expect: expected, community, beginsPreviousSunset = false }) => {
      const { start, days: length } = expected as DayExpected;
      const answer = beginning(id, ANSWERS);
      const facts = (await loadObservances([answer?.id ?? ""])).get(answer?.id ?? "");
      const kept = answer?.community ?? community;
      const year = start.slice(0, 4);
      const found = facts?.between(`${year}-01-01`, `${year}-12-31`, kept === undefined ? {} : { community: kept });
      const ours = found?.find((time) => time.start === start);
      expect(ours ?? found).toMatchObject({ start, beginsPreviousSunset });
      expect(ours?.days).toBe(beginning(id, OTHER_LENGTH) ?? length);
    },
  );

  test.each(named(days.filter(({ id }) => id in DAYS_OFF || !hasVectors)))(
    "%s: the region has those days off",
    async (id, { expect: expected }) => {
      const { start, days: length } = expected as DayExpected;
      const calendar = await loadRegion(DAYS_OFF[id] ?? "");
      const off = new Set(
        calendar?.holidays.filter(({ kind }) => kind === "public" || kind === "substitute").map(({ date }) => date),
      );
      const span = Array.from({ length }, (_, index) => dateOfDay(dayNumberOf(start) + index));
      // A Sunday is off by itself and may stand in no table.
      expect(span.filter((date) => !off.has(date) && new Date(date).getUTCDay() !== 0)).toEqual([]);
    },
  );

  test("every fact of these traditions is compared, but for the moment of the equinox", () => {
    // nowruz-moment-2019 is the instant of the equinox: a household waits for it, no calendar of work does. We keep the day.
    expect(all.filter(({ kind }) => kind !== "day").map(({ id }) => id)).toEqual(["nowruz-moment-2019"]);
    expect(days.filter(({ id }) => !(id in DAYS_OFF) && beginning(id, ANSWERS) === undefined)).toEqual([]);
  });
});
