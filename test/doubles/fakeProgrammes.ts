import type { Person } from "../../src/domain/people/person";
import { ok } from "../../src/domain/shared/result";
import type { Programmes } from "../../src/ui/services";
import { noWaves } from "./memoryWaves";
import { createMemoryNoticeBoard } from "./memoryNoticeBoard";

/** What programmes offer `me`, with an empty notice board, and nobody to begin with. */
export const fakeProgrammes = (me: Person, change: Partial<Programmes> = {}): Programmes => ({
  offered: async () => [],
  waves: noWaves,
  board: () => createMemoryNoticeBoard().boardOf(me),
  together: () => async () => ok([]),
  ...change,
});
