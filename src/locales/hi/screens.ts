// Written by `npm run languages` from the folders of the languages. Do not edit.

import common from "./common.json";
import offer from "./offer.json";
import schedule from "./schedule.json";
import shell from "./shell.json";
import us from "./us.json";

/** The messages of the first screens. */
export const screens = [common, offer, schedule, shell, us];

/** Messages that are loaded with their screens. */
export const later = {
  change: () => import("./change.json"),
  circle: () => import("./circle.json"),
  copy: () => import("./copy.json"),
  device: () => import("./device.json"),
  document: () => import("./document.json"),
  entry: () => import("./entry.json"),
  everything: () => import("./everything.json"),
  fault: () => import("./fault.json"),
  guide: () => import("./guide.json"),
  journal: () => import("./journal.json"),
  leaving: () => import("./leaving.json"),
  lessons: () => import("./lessons.json"),
  meeting: () => import("./meeting.json"),
  myTime: () => import("./myTime.json"),
  outlook: () => import("./outlook.json"),
  pairs: () => import("./pairs.json"),
  parts: () => import("./parts.json"),
  plain: () => import("./plain.json"),
  prepare: () => import("./prepare.json"),
  programme: () => import("./programme.json"),
  running: () => import("./running.json"),
  safety: () => import("./safety.json"),
  series: () => import("./series.json"),
  setup: () => import("./setup.json"),
  signIn: () => import("./signIn.json"),
  story: () => import("./story.json"),
  write: () => import("./write.json"),
};
