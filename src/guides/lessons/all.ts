import type { Guide } from "../../domain/conversation/guide";
import { forMentees } from "./forMentees";
import { forMentors } from "./forMentors";

/** All lessons, in one chunk: no request tells which of them somebody takes (P1). */
export const LESSONS: readonly Guide[] = [...forMentors, ...forMentees];
