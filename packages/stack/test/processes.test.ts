import { spawn } from "node:child_process";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stopLeftover } from "../src/postgres/server.ts";
import { commandOf, markedProcess, ownMark } from "../src/processes.ts";
import { claim, pidOf } from "../src/running.ts";
import { temporaryDir } from "./support/fixture.ts";

it("a mark names this process, and no other that gets its id later", () => {
  expect(markedProcess(ownMark())).toBe(process.pid);
  expect(markedProcess(`${process.pid} another start`)).toBeUndefined();
  expect(markedProcess(String(process.pid))).toBeUndefined();
  expect(markedProcess("")).toBeUndefined();
  expect(markedProcess("99999999 x")).toBeUndefined();
});

it("neither the data directory nor the server's lock makes a stranger a victim", async () => {
  const { dir, remove } = await temporaryDir();
  const stranger = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  try {
    const pid = stranger.pid ?? 0;
    expect(commandOf(pid)).toContain("setInterval");
    await writeFile(join(dir, "stack.pid"), `${pid} long ago`);
    expect(await pidOf(dir)).toBeUndefined();
    const release = await claim(dir);
    expect(await pidOf(dir)).toBe(process.pid);
    await expect(claim(dir)).rejects.toThrow(/already running/);
    await release();

    await mkdir(join(dir, "db"));
    await writeFile(join(dir, "db", "postmaster.pid"), `${pid}\n${join(dir, "db")}\n`);
    await stopLeftover(join(dir, "db"));
    await expect(stat(join(dir, "db", "postmaster.pid"))).rejects.toThrow();
    expect(commandOf(pid)).toContain("setInterval");
  } finally {
    stranger.kill("SIGKILL");
    await remove();
  }
});
