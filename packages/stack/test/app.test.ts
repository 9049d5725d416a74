import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inputHash } from "../src/app/inputs.ts";
import { serveApp } from "../src/app/serve.ts";

let dir: string;
const config = () => ({ apiUrl: "http://127.0.0.1:54321", publishableKey: "sb_publishable_x" });
const peer = { peerAddress: null };
const ask = (serve: ReturnType<typeof serveApp>, path: string, init?: RequestInit) =>
  serve(new Request(`http://127.0.0.1:3000${path}`, init), peer);

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "homeroom-app-"));
  await mkdir(join(dir, "dist/assets"), { recursive: true });
  await writeFile(join(dir, "dist/index.html"), "<title>the app</title>");
  await writeFile(join(dir, "dist/assets/a.js"), "export {}");
  await writeFile(join(dir, "secret.json"), "{}");
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe("the served app", () => {
  const built = () => {
    const dist = Promise.resolve(join(dir, "dist"));
    return dist.then(() => serveApp({ dist, stop: () => undefined }, config));
  };

  it("tells the page its API, and answers every address of the app with the one page", async () => {
    const serve = await built();
    expect(await (await ask(serve, "/config.json")).json(), "the address and the key are told").toEqual(
      config(),
    );
    for (const path of ["/", "/students/00000000-0000-4000-8000-000000000003", "/invitations"])
      expect(await (await ask(serve, path)).text(), `${path} is answered with the page`).toContain("the app");
  });

  it("keeps assets for a year and the page not at all", async () => {
    const serve = await built();
    const asset = await ask(serve, "/assets/a.js");
    expect(asset.headers.get("cache-control"), "an asset is kept for a year").toContain("immutable");
    const page = await ask(serve, "/");
    expect(page.headers.get("cache-control"), "the page is asked for each time").toBe("no-cache");
  });

  it("sends a policy that allows its own scripts and its API, and nothing inline", async () => {
    const policy = (await ask(await built(), "/")).headers.get("content-security-policy") ?? "";
    expect(policy, "only scripts of the app run").toContain("script-src 'self';");
    expect(policy, "the API may be called, also live").toContain(
      "connect-src 'self' http://127.0.0.1:54321 ws://127.0.0.1:54321",
    );
    expect(policy, "nothing inline is allowed").not.toContain("unsafe");
  });

  it("serves no file outside of the build, and takes no writes", async () => {
    const serve = await built();
    expect((await ask(serve, "/..%2fsecret.json")).status, "a path upwards finds nothing").toBe(404);
    expect((await ask(serve, "/missing.js")).status, "a file that is not there is not found").toBe(404);
    expect((await ask(serve, "/", { method: "POST" })).status, "a write is refused").toBe(405);
  });

  it("shows a page that reloads itself while the app is being built, and why it could not be", async () => {
    const waiting = await ask(
      serveApp({ dist: new Promise(() => undefined), stop: () => undefined }, config),
      "/",
    );
    expect(waiting.status, "the app is not there yet").toBe(503);
    expect(waiting.headers.get("refresh"), "the page loads itself again").toBe("1");
    const dist = Promise.reject(new Error("a fault in <b>main.tsx</b>"));
    const failed = serveApp({ dist, stop: () => undefined }, config);
    await dist.catch(() => undefined);
    const answer = await ask(failed, "/");
    expect(answer.status, "a build that failed is an error").toBe(500);
    expect(await answer.text(), "what the build said is shown as text").toContain("&lt;b>main.tsx");
  });
});

it("builds again when a file of the app has changed, and only then", async () => {
  await mkdir(join(dir, "apps/family/src"), { recursive: true });
  await writeFile(join(dir, "apps/family/src/main.tsx"), "1");
  const first = await inputHash(dir);
  await mkdir(join(dir, "apps/family/dist"), { recursive: true });
  await writeFile(join(dir, "apps/family/dist/index.html"), "built");
  expect(await inputHash(dir), "what was built is no input").toBe(first);
  await writeFile(join(dir, "apps/family/src/main.tsx"), "2");
  expect(await inputHash(dir), "a changed source is another input").not.toBe(first);
});
