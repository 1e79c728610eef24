import { NO_CALENDARS } from "../../../src/domain/calendars/worldCalendars";
import { oneChanges } from "../../../src/domain/proposals/oneChange";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, between, clock, person, request, work } from "../../people";

const zones = createZoneData();
const tuesday = between("2026-12-01T00:00Z", "2026-12-02T00:00Z");

const changes = (...args: Parameters<typeof request>) => {
  const found = oneChanges(request(...args), zones, NO_CALENDARS);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
};

const busy = (start: string, end: string) => ({ window: between(start, end), show: "busy" as const });

describe("one change", () => {
  test("E11: an hour does not fit between Amina's meetings, half an hour does", () => {
    const amina = person("amina", "Africa/Lagos", {
      night: { fromMinutes: clock("16:00"), toMinutes: clock("08:00") },
      calendar: [busy("2026-12-01T07:00Z", "2026-12-01T10:00Z"), busy("2026-12-01T10:45Z", "2026-12-01T15:00Z")],
    });
    expect(changes([amina], tuesday, { viewer: amina.id })[0]).toMatchObject({
      change: { kind: "shorter", durationMinutes: 45 },
      best: { slot: { start: at("2026-12-01T10:00Z") } },
    });
  });

  test("E11: a night that ends half an hour earlier lets Rafael in São Paulo meet Mei in Taipei", () => {
    const rafael = person("rafael", "America/Sao_Paulo", { work: [] });
    const mei = person("mei", "Asia/Taipei", {
      work: [],
      night: { fromMinutes: clock("18:30"), toMinutes: clock("08:30") },
    });
    expect(changes([rafael, mei], tuesday, { viewer: rafael.id }).map(({ change }) => change)).toContainEqual({
      kind: "night-ends-earlier",
      byMinutes: 30,
    });
  });

  test("if Amina started half an hour earlier, nobody would have a late hour", () => {
    const amina = person("amina", "Africa/Lagos", { work: [work("09:00", "17:00")] });
    const hina = person("hina", "Asia/Karachi", { work: [work("09:00", "13:30")] });
    const found = changes([amina, hina], tuesday, { viewer: amina.id });
    expect(found.map(({ change }) => change)).toContainEqual({ kind: "start-earlier", byMinutes: 30 });
    expect(found.find(({ change }) => change.kind === "start-earlier")?.best.slot.start).toBe(at("2026-12-01T07:30Z"));
  });

  test("a closed day that is opened counts as a change of its owner alone", () => {
    const amina = person("amina", "Africa/Lagos", { closedDays: [2], work: [] });
    const hina = person("hina", "Asia/Karachi", { work: [] });
    const kinds = (viewer: string) =>
      changes([amina, hina], tuesday, { viewer: viewer as typeof amina.id }).map(({ change }) => change.kind);
    expect(kinds("amina")).toContain("open-day");
    expect(kinds("hina")).toEqual([]);
  });

  test("where a time burdens nobody, nothing has to change", () => {
    const amina = person("amina", "Africa/Lagos");
    expect(changes([amina, person("ben", "Europe/London")], tuesday, { viewer: amina.id })).toEqual([]);
  });

  test("a lunch break stays when the day begins earlier", () => {
    const amina = person("amina", "Africa/Lagos", { work: [work("09:00", "12:00"), work("14:00", "17:00")] });
    const hina = person("hina", "Asia/Karachi", { work: [work("09:00", "12:30")] });
    const [first] = changes([amina, hina], tuesday, { viewer: amina.id, durationMinutes: 30 }).filter(
      ({ change }) => change.kind === "start-earlier",
    );
    expect(first?.best.slot.start).toBe(at("2026-12-01T07:00Z"));
  });
});
