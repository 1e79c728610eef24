/** @jest-environment node */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closedOn, dayThere, load, spread } from "./dayThere";

const VECTORS = join(__dirname, "../../../../shared/vectors/observances.json");

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly group: string;
  readonly input?: { readonly region: string; readonly date: string };
  readonly expect: { readonly start: string; readonly days: number } | string;
}

/** Where each published day is a public holiday. What is not named here is no public holiday of one place. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  "islamic-milad-2026-in": ["IN"],
  "islamic-eid-adha-2026-in": ["IN"],
  "islamic-eid-fitr-2027-tr": ["TR"],
  "islamic-eid-fitr-2028-tr": ["TR"],
  "islamic-eid-fitr-2026-sg": ["SG"],
  "india-holi-2026": ["IN"],
  "india-dussehra-2026": ["IN"],
  "india-diwali-2026": ["IN"],
  "nyepi-2026": ["ID"],
  "hindu-onam-2026": ["IN-KL"],
  "hindu-ganesh-2026": ["IN-MH", "IN-KA"],
  "hindu-vaisakhi-2026": ["IN-PB"],
  "buddha-bday-2026-kr": ["KR"],
  "buddha-bday-2026-hk": ["HK"],
  "vesak-2026-lk": ["LK"],
  "vesak-2026-sg": ["SG", "TH", "MY", "ID"],
  "vesak-2027-sg": ["SG"],
  "ph-gb-nir-twelfth-2026": ["GB-NIR"],
  "ph-jp-substitute-2026": ["JP"],
  "ph-us-thanksgiving-2026": ["US"],
  "ph-us-independence-observed-2026": ["US"],
  "ph-th-visakha-2026": ["TH"],
  "ph-sg-national-2026": ["SG"],
  "ph-sg-vesak-2026": ["SG"],
  "ph-ma-amazigh-2026": ["MA"],
  "china-national-day-2026": ["CN"],
  "chinese-new-year-2028": ["CN", "HK", "SG"],
  // Not Hong Kong: the day is a Sunday, which is off there anyway, and a fourth day follows (General Holidays Ordinance).
  "chinese-new-year-2030": ["CN", "SG"],
  "mid-autumn-2026": ["CN"],
  "qingming-2026": ["CN", "HK"],
  "korea-labour-day-2026": ["KR"],
  "seollal-2027": ["KR"],
  "chuseok-2026": ["KR"],
  "korea-local-election-2026": ["KR"],
  "tet-2026-vn": ["VN"],
  "tet-2030-vn": ["VN"],
  "tsagaan-sar-2026": ["MN"],
  "good-friday-2026-in": ["IN"],
  "timket-2026": ["ET"],
  "timket-2028": ["ET"],
  "genna-2026": ["ET"],
  "genna-2028": ["ET"],
};

const vectors: readonly Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, "utf8")).vectors : [];

(vectors.length > 0 ? describe : describe.skip)(
  "the published facts of ../shared (skipped where that folder is absent):",
  () => {
    test.each(
      vectors.flatMap((vector) => (REGIONS[vector.id] ?? []).map((region) => [vector.id, region, vector] as const)),
    )("%s in %s", async (_, region, { expect: day }) => {
      if (typeof day === "string") throw new Error("a day is expected");
      expect(await closedOn(region, day.start, day.days)).toEqual(spread(day.start, day.days));
    });

    test.each(vectors.filter(({ kind }) => kind === "workday"))("$id", async ({ input, expect: answer }) => {
      if (!input) throw new Error("a region and a date are expected");
      expect(dayThere(await load(input.region), input.date)).toBe(answer);
    });

    test("every published public holiday from 2026 on is asked about", () => {
      const groups = [
        "public-holiday",
        "hindu",
        "sikh",
        "buddhist",
        "chinese",
        "korean",
        "vietnamese",
        "mongolian",
        "ethiopian",
      ];
      const asked = vectors.filter(
        ({ group, kind, expect: day }) =>
          kind === "day" && groups.includes(group) && typeof day !== "string" && day.start >= "2026",
      );
      expect(asked.map(({ id }) => id).filter((id) => !(id in REGIONS))).toEqual([]);
    });
  },
);
