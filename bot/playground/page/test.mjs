// Runs the tests of the page's pure parts with Node.js's own runner.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const into = join(here, "node_modules", ".tests");
const tests = readdirSync(join(here, "tests")).filter(name => name.endsWith(".test.ts"));

// Node.js runs no TypeScript of its own accord before version 22.
await build({
  absWorkingDir: here,
  entryPoints: tests.map(name => join("tests", name)),
  outdir: into,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  format: "esm",
  platform: "node",
  jsx: "automatic",
  packages: "external",
  logLevel: "warning",
});
const files = tests.map(name => join(into, name.replace(/\.ts$/, ".mjs")));
const { status } = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" });
process.exit(status ?? 1);
