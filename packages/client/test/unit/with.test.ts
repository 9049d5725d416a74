// `with` is how one call is aborted, so it is made for each call and must cost next to nothing.
import { expect, test, vi } from "vitest";
import type { Homeroom } from "../../src/index.ts";
import { fakeServer, json } from "../support/fake-server.ts";

const made = vi.hoisted(() => ({ schemas: 0 }));
vi.mock("zod/mini", async (original) => {
  const z = await original<typeof import("zod/mini")>();
  const counted = <Arguments extends unknown[], T>(make: (...all: Arguments) => T) => {
    return (...all: Arguments): T => {
      made.schemas += 1;
      return make(...all);
    };
  };
  return { ...z, object: counted(z.object), strictObject: counted(z.strictObject), enum: counted(z.enum) };
});

function namespacesOf(homeroom: Homeroom): string[] {
  return Object.keys(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(homeroom))).filter(
    (name) => !["constructor", "with", "subscribe"].includes(name),
  );
}

test("no schema is built for a client, nor when its namespaces are first used", () => {
  const { homeroom } = fakeServer(() => json([]));
  expect(made.schemas, "Schemas are built when the SDK is loaded.").toBeGreaterThan(100);
  made.schemas = 0;
  const one = homeroom.with({ timeout: 1 });
  const names = namespacesOf(one);
  for (const name of names) expect(Reflect.get(one, name)).toBeTypeOf("object");
  expect(names.length).toBeGreaterThan(10);
  expect(made.schemas).toBe(0);
});

test("options are those of the call on top of those of the client, which keeps its own", async () => {
  const { homeroom, sent } = fakeServer(() => json([]));
  const controller = new AbortController();
  controller.abort();
  const { error } = await homeroom.with({ signal: controller.signal }).students.list();
  expect(error?.code).toBe("network.failed");
  expect((await homeroom.students.list()).error).toBeNull();
  expect(sent).toHaveLength(1);
  expect(homeroom.with({}).students, "A namespace is made once.").not.toBe(homeroom.students);
  expect(homeroom.students).toBe(homeroom.students);
});
