import type { Instant } from "../../../src/domain/time/interval";
import { createZoneData } from "../../../src/domain/time/zones";
import { formatLanguage } from "../../../src/ui/format/languageName";
import { formatList } from "../../../src/ui/format/list";
import { placeOf, regionName } from "../../../src/ui/format/place";
import { countryName } from "../../../src/ui/format/region";
import { formatDay, formatSpan, formatTime } from "../../../src/ui/format/when";
import { hostileWords } from "../../doubles/hostileWords";

const zones = createZoneData();
const words = [...hostileWords.map(([, text]) => text.slice(0, 300)), "x", "", "-", "__proto__", "IN-KL", "ZZ", "001"];

describe("P4: what Rafael's row says about a place, a language or a time is shown to Amina, whatever it is", () => {
  test.each(["en", "es", "fr", "ar"])("in %s", (locale) => {
    for (const word of words) {
      expect(typeof regionName(word, locale)).toBe("string");
      expect(typeof formatLanguage(word, locale)).toBe("string");
      expect(typeof formatList([word, word], locale)).toBe("string");
      expect(typeof placeOf(word, (id) => id)).toBe("string");
      expect(["string", "undefined"]).toContain(typeof countryName(word, locale));
    }
  });

  test("a region that is none is shown as it is written, and one that is keeps its name", () => {
    expect(regionName("x", "en")).toBe("x");
    expect(regionName("NG", "en")).toBe("Nigeria");
    expect(regionName("IN-KL", "fr")).toBe("Inde (KL)");
  });

  test.each([8.64e15, -8.64e15, 9e15, 1e300, Number.MIN_SAFE_INTEGER])("a meeting at %d has a time", (number) => {
    const start = number as Instant;
    expect(typeof formatDay(start, "Africa/Lagos", zones, "en")).toBe("string");
    expect(typeof formatTime(start, "America/Sao_Paulo", zones, "ar")).toBe("string");
    expect(typeof formatSpan({ start, end: start }, "Asia/Kolkata", zones, "fr")).toBe("string");
  });
});
