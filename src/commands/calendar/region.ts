import { loadRegion } from "../../culture/holidays/load";
import { ok } from "../../domain/shared/result";
import { badArgument, type Command } from "./command";

/** `region IN-KL 2026`: a year of a region's public holidays, each with its source. */
export const region: Command = {
  usage: "region IN-KL 2026",
  run: async ([id, year, ...surplus]) => {
    if (id === undefined) return badArgument("region", "nothing", "is given; name a region, such as IN or IN-KL");
    if (year === undefined) return badArgument("year", "nothing", "is given; name a year, such as 2026");
    if (surplus.length > 0) return badArgument("arguments", surplus.join(" "), "is more than a region and a year");
    const calendar = await loadRegion(id);
    if (!calendar) return badArgument("region", id, "is not a region of this version");
    const { coverage, asOf, weeks, holidays } = calendar;
    if (!/^\d{4}$/.test(year) || `${year}-01-01` < coverage.from || `${year}-12-31` > coverage.to)
      return badArgument("year", year, `is not between ${coverage.from.slice(0, 4)} and ${coverage.to.slice(0, 4)}`);
    return ok({
      schema: 1,
      region: calendar.region,
      year: Number(year),
      coverage,
      asOf,
      weeks: weeks.filter(({ from = "", to = "9" }) => from <= `${year}-12-31` && to >= `${year}-01-01`),
      holidays: holidays.filter(({ date }) => date.startsWith(year)),
    });
  },
};
