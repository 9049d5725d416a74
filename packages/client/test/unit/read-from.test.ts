import { describe, expect, test } from "vitest";
import { noteChange } from "../../src/platform/read-from.ts";
import { transportOf } from "../../src/platform/transport-of.ts";
import { fakeServer, json, nothing, raised, type Sent, someId } from "../support/fake-server.ts";

const replica = "http://replica.test";
const hosts = (sent: Sent[]) => sent.map(({ method, url }) => `${method} ${url.hostname}`);

/** A server and its replica, which `answers` may tell apart. */
function town(answers: (request: Sent) => Response = () => json([]), stayWithPrimary?: number) {
  const server = fakeServer(answers);
  const readFrom = { url: replica, ...(stayWithPrimary === undefined ? {} : { stayWithPrimary }) };
  return { ...server, homeroom: server.homeroom.with({ readFrom }) };
}

describe("reads with a replica", () => {
  test("views are read there, with their filters", async () => {
    const { homeroom, sent } = town();
    await homeroom.bookings.list({ limit: 5 });
    expect(hosts(sent)).toEqual(["GET replica.test"]);
    expect(sent[0]?.url.pathname).toBe("/rest/v1/my_bookings");
    expect(sent[0]?.url.searchParams.get("limit")).toBe("6");
  });

  test("calls that only read are sent there by GET, the others to the primary", async () => {
    const { homeroom, sent } = town((request) => (request.method === "GET" ? json(3) : json([])));
    await homeroom.threads.unreadTotal();
    await homeroom.threads.open({ threadId: someId });
    expect(hosts(sent)).toEqual(["GET replica.test", "POST api.test"]);
  });

  test("without a replica a call that only reads is a POST to the primary", async () => {
    const server = fakeServer(() => json(3));
    await server.homeroom.threads.unreadTotal();
    expect(hosts(server.sent)).toEqual(["POST api.test"]);
  });

  test("after an own write reads stay with the primary, until the time is over", async () => {
    const answers = ({ method }: Sent) => (method === "GET" ? json([]) : nothing());
    const { homeroom, sent } = town(answers);
    await homeroom.threads.pin({ threadId: someId });
    await homeroom.bookings.list();
    expect(hosts(sent)).toEqual(["POST api.test", "GET api.test"]);
    const at = town(answers, 0);
    await at.homeroom.threads.pin({ threadId: someId });
    await at.homeroom.bookings.list();
    expect(hosts(at.sent)).toEqual(["POST api.test", "GET replica.test"]);
  });

  test("after news of a change as well", async () => {
    const { homeroom, sent } = town();
    noteChange(transportOf(homeroom).supabase);
    await homeroom.bookings.list();
    expect(hosts(sent)).toEqual(["GET api.test"]);
  });

  test("a replica that is behind or gone is replaced by the primary, and not asked again at once", async () => {
    for (const failed of [() => raised(503, "replica.behind"), () => Response.error()]) {
      const { homeroom, sent, pauses } = town(({ url }) =>
        url.hostname === "replica.test" ? failed() : json([]),
      );
      const { error } = await homeroom.bookings.list();
      expect(error).toBeNull();
      await homeroom.bookings.list();
      expect(hosts(sent)).toEqual(["GET replica.test", "GET api.test", "GET api.test"]);
      expect(pauses).toEqual([]);
    }
  });

  test("an error that the replica means is an answer", async () => {
    const { homeroom, sent } = town(() => raised(401, "auth.required"));
    expect((await homeroom.bookings.list()).error).toMatchObject({ code: "auth.required" });
    expect(hosts(sent)).toEqual(["GET replica.test"]);
  });
});
