// Draws the icons of appPackage from the SVG files beside them. Run it after changing a drawing: node scripts/icons.mjs
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode, ensureBrowser, ensureModules, ROOT } from "./bootstrap.mjs";

await ensureModules();
const { chromium } = await import("playwright-core");
const { SERVED_ICONS } = await import(
  pathToFileURL(await bundleForNode("scripts/package/addInOverrides.ts", "iconSizes")).href
);
const FOLDER = join(ROOT, "appPackage");
mkdirSync(join(FOLDER, "icons"), { recursive: true });

const drawings = [
  ["color", 192, "color.png"],
  ["outline", 32, "outline.png"],
  // Must be visible on a host background of any colour.
  ["button", 32, "color32x32.png"],
  ...SERVED_ICONS.map((size) => ["button", size, `icons/${size}.png`]),
];
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ["--headless", "--no-sandbox"] });
for (const [name, size, file] of drawings) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8").replace(
    /(?<=<svg[^>]*) width="\d+" height="\d+"/,
    ` width="${size}" height="${size}"`,
  );
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(FOLDER, file), omitBackground: true });
  await page.close();
}
await browser.close();
