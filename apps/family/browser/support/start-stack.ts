// One stack for the run, on free ports and a data folder of its own, started as a person starts it. Whoever
// writes a story lets it run again and again on a stack that is up: HOMEROOM_DATA_DIR names its folder.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { throwawayDir } from "../../../../packages/stack/src/postgres/cluster-files.ts";
import { repositoryDir } from "../../../../packages/stack/src/project.ts";

const portFlags = ["api", "db", "studio", "mailbox", "google", "app"].map((name) => `--${name}-port=0`);

export default async function startStack(): Promise<() => Promise<void>> {
  const running = process.env["HOMEROOM_DATA_DIR"];
  if (running !== undefined) {
    process.env["HOMEROOM_STACK"] = await readFile(join(running, "stack.json"), "utf8");
    return async () => undefined;
  }
  const { dir: dataDir, remove } = await throwawayDir();
  const cli = join(repositoryDir, "packages/stack/src/cli.ts");
  const stack = spawn(process.execPath, [cli, "start", "--data-dir", dataDir, ...portFlags], {
    cwd: repositoryDir,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(stack, "exit");
  const said: string[] = [];
  const lines = createInterface({ input: stack.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on("line", (line) => {
      said.push(line);
      if (line.startsWith("Homeroom is up")) resolve();
    });
    void ended.then(() => reject(new Error(`The stack did not start:\n${said.join("\n")}`)));
  });
  const file = await readFile(join(dataDir, "stack.json"), "utf8");
  await untilServed(JSON.parse(file).appUrl, ended);
  process.env["HOMEROOM_STACK"] = file;
  return async () => {
    stack.kill("SIGINT");
    await ended;
    await remove();
  };
}

/** The app answers with a page that reloads itself while it is being built. */
async function untilServed(appUrl: string, ended: Promise<unknown>): Promise<void> {
  let up = true;
  void ended.then(() => {
    up = false;
  });
  for (;;) {
    const { status } = await fetch(appUrl);
    if (status === 200) return;
    if (!up || status !== 503) throw new Error(`The app answers with status ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
