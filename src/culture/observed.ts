// What only somebody who keeps a day, or whose hours follow the sun, needs: one file that everybody asks for
// (worldCalendars.ts).
export { loadObservances } from "./observances/load";
export { createSky } from "./sky/sky";
