// A pause stands in the cache with the consents of the person, and goes with them.
import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { fakeServer, json, raised } from "../../client/test/support/fake-server.ts";
import { homeroomOptions } from "../src/index.ts";
import { pauseQuery } from "../src/pauses.ts";
import { bob } from "./support.ts";

test("a pause is among what consents make old", async () => {
  const { homeroom } = fakeServer(() => json([]));
  const as = homeroomOptions(homeroom, bob);
  const pause = pauseQuery({ homeroom, personId: bob });
  expect(pause.queryKey).toEqual([...as.key, "consents", "pause"]);
  expect(await new QueryClient().fetchQuery(pause)).toBeNull();
});

test("a pause fails with the error of the SDK", async () => {
  const { homeroom } = fakeServer(() => raised(401, "auth.required"));
  const pause = pauseQuery({ homeroom, personId: bob });
  await expect(new QueryClient().fetchQuery(pause)).rejects.toMatchObject({ code: "auth.required" });
});
