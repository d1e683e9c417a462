// Bundles the page into ../static, with the licences of all that went into it.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licences } from "./licences.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const into = join(here, "..", "static");

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: { page: "src/main.tsx" },
  outdir: into,
  bundle: true,
  format: "esm",
  jsx: "automatic",
  target: "es2022",
  loader: { ".woff2": "file" },
  assetNames: "[name]",
  minify: true,
  legalComments: "none", // the licences stand whole in a file of their own
  define: { "process.env.NODE_ENV": '"production"' },
  metafile: true,
  logLevel: "warning",
});
for (const name of ["index.html", "icon.svg"])
  copyFileSync(join(here, "src", name), join(into, name));
writeFileSync(
  join(into, "THIRD-PARTY-LICENSES.txt"),
  licences(Object.keys(metafile.inputs), here, path => readFileSync(path, "utf8")),
);
