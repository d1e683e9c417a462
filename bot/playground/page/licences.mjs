import { readdirSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+/;

/** What a package carries inside its own bundle, without naming its licence there. */
const CARRIED = {
  "slack-blocks-to-jsx":
    "It carries code of @yozora inside: MIT License, Copyright (c) 2020-2023 guanghechen",
};

/**
 * The notices of every package that a bundle was made of, by name.
 *
 * `inputs` are the bundled files' paths, relative to `root`; `read` returns a file's text.
 * A package without a licence file fails the build: nothing goes out without its notice.
 */
export function licences(inputs, root, read) {
  const folders = new Set(inputs.flatMap(path => PACKAGE.exec(path)?.[0] ?? []));
  return [...folders]
    .sort()
    .map(folder => {
      const { name, version, license } = JSON.parse(read(join(root, folder, "package.json")));
      const file = readdirSync(join(root, folder)).find(each => /^licen[cs]e/i.test(each));
      if (!file) throw new Error(`${name} has no licence file: leave it out, or carry its notice`);
      const carried = CARRIED[name] ? `${CARRIED[name]}\n\n` : "";
      return `${name} ${version} (${license})\n\n${carried}${read(join(root, folder, file)).trim()}\n`;
    })
    .join(`\n${"-".repeat(80)}\n\n`);
}
