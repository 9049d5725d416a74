// Numbers stand in the cache with everything else of the person, and go with it.
import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { fakeServer, json, raised, someId } from "../../client/test/support/fake-server.ts";
import { homeroomOptions } from "../src/index.ts";
import { statisticsQueries } from "../src/statistics.ts";
import { bob } from "./support.ts";

test("the numbers of a person are among everything of the person", async () => {
  const { homeroom } = fakeServer(() => json([]));
  const as = homeroomOptions(homeroom, bob);
  const weeks = statisticsQueries({ homeroom, personId: bob }).list({ by: "week", groupId: someId });
  expect(weeks.queryKey).toEqual([...as.key, "statistics", "list", { by: "week", groupId: someId }]);
  expect(await new QueryClient().fetchQuery(weeks)).toEqual([]);
});

test("numbers fail with the error of the SDK", async () => {
  const { homeroom } = fakeServer(() => raised(404, "group.not_found"));
  const { get } = statisticsQueries({ homeroom, personId: bob });
  await expect(new QueryClient().fetchQuery(get({ groupId: someId }))).rejects.toMatchObject({
    code: "group.not_found",
  });
});
