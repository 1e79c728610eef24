import * as fc from "fast-check";
import type { Finding, FindingKind, Proposal } from "../../../src/domain/proposals/answer";
import { scoreOf } from "../../../src/domain/proposals/score";
import { sharedBurdenOf } from "../../../src/domain/proposals/sharedBurden";
import type { PersonId } from "../../../src/domain/shared/ids";
import { createZoneData } from "../../../src/domain/time/zones";
import { at, between } from "../../people";

const zones = createZoneData();
const noa = "noa" as PersonId;
const ana = "ana" as PersonId;
const slot = between("2026-12-01T16:00:00Z", "2026-12-01T16:45:00Z");

const finding = (person: PersonId, kind: FindingKind, weight: number): Finding => ({
  ...{ kind, person, weight, hard: false, minutes: 45, window: slot },
});

const proposal = (...findings: readonly Finding[]): Proposal => {
  const people = [noa, ana].map((id) => ({
    ...{ id, zone: "Asia/Jerusalem", local: zones.readAt("Asia/Jerusalem", at("2026-12-01T16:00:00Z")) },
    findings: findings.filter(({ person }) => person === id),
  }));
  return { slot, people, score: scoreOf(slot, people, new Map()) };
};

const everybody = () => true;

test("P1: a late hour that Ana can see counts in the shared ledger", () => {
  expect(sharedBurdenOf(proposal(finding(noa, "late", 2)), everybody).get(noa)).toBe(90);
});

test("P1: whatever Noa keeps to herself, the shared numbers are the same", () => {
  const secret = fc.constantFrom<FindingKind>("avoid", "rather-not", "welcome", "tentative");
  fc.assert(
    fc.property(fc.array(fc.tuple(secret, fc.integer({ min: 0, max: 4 })), { maxLength: 4 }), (secrets) => {
      const hidden = secrets.map(([kind, weight]) => finding(noa, kind, weight));
      const told = finding(noa, "early", 1);
      expect(sharedBurdenOf(proposal(told, ...hidden), everybody)).toEqual(sharedBurdenOf(proposal(told), everybody));
    }),
  );
});

test("P1: hours that only Noa's own device knows are not counted", () => {
  expect(sharedBurdenOf(proposal(finding(noa, "late", 2)), (id) => id === ana).get(noa)).toBe(0);
});
