import { expect, test } from "vitest";
import { z } from "zod";
import { type SendMessageInput, unwrap } from "../../src/index.ts";
import { fakeServer, json, otherId, raised, someId } from "../support/fake-server.ts";
import { pdf } from "../support/files.ts";

const now = "2026-09-01T15:00:00.123456+00:00";
const threadRow = {
  id: otherId,
  guardian_id: someId,
  staff_id: otherId,
  student_id: someId,
  last_seq: 0,
  created_at: now,
  started_by_id: someId,
  staff_role: "TUTOR",
};
const messageRow = (seq: number) => ({
  id: someId,
  thread_id: otherId,
  seq,
  sender_id: someId,
  sender_role: "PARENT",
  body: "Hello",
  attachment_path: null,
  attachment_name: null,
  attachment_type: null,
  attachment_size: null,
  client_id: someId,
  created_at: now,
  read_at: null,
  withdrawable_until: null,
  erased_at: null,
  withdrawn_at: null,
  guardian_count: seq,
  staff_count: 0,
});
const hello = { studentId: someId, recipientId: otherId, body: "Hello" };
const down = () => {
  throw new TypeError("fetch failed");
};
const bodies = (sent: { body: unknown }[]) => sent.map(({ body }) => JSON.stringify(body));

test("a message is sent again under the same client id until it has arrived", async () => {
  const server = fakeServer((_, index) => (index < 5 ? down() : json(messageRow(1))));
  const sending = server.homeroom.messages.send(hello);
  expect(sending.pending).toMatchObject({ ...hello, clientId: sending.clientId, attachmentName: null });
  expect((await sending).error).toMatchObject({ code: "network.failed" });
  expect(server.sent).toHaveLength(4);
  const again = sending.retry();
  expect(again.pending).toEqual(sending.pending);
  expect((await unwrap(again)).seq).toBe(1);
  expect(new Set(bodies(server.sent)).size).toBe(1);
  expect(server.sent[0]?.body).toMatchObject({ p_client_id: sending.clientId, p_body: "Hello" });
});

test("two messages have two client ids, and one's own is written as the database writes it", async () => {
  const server = fakeServer(() => json(messageRow(1)));
  const { send } = server.homeroom.messages;
  // The same words at the same moment are two messages: no key makes them one.
  await Promise.all([send(hello), send(hello)]);
  expect(new Set(server.sent.map(({ body }) => Reflect.get(Object(body), "p_client_id"))).size).toBe(2);
  expect(server.sent.some(({ headers }) => headers.has("idempotency-key"))).toBe(false);
  const clientId = "ABCDEF00-0000-4000-8000-000000000001";
  expect(send({ ...hello, clientId }).clientId).toBe(clientId.toLowerCase());
});

test.each([undefined, null, {}, { ...hello, clientId: 7 }, { ...hello, text: "x" }])(
  "%j is refused, not thrown",
  async (input) => {
    const server = fakeServer(() => json(messageRow(1)));
    const given = z.custom<SendMessageInput>(() => true).parse(input);
    expect((await server.homeroom.messages.send(given)).error).toMatchObject({ code: "validation.failed" });
    const file = z.custom<SendMessageInput & { file: Uint8Array }>(() => true).parse(input);
    expect((await server.homeroom.messages.sendAttachment(file)).error).toMatchObject({
      code: "validation.failed",
    });
    expect(server.sent).toEqual([]);
  },
);

test("a file goes up under the message's client id, so that all of it can be repeated", async () => {
  const server = fakeServer(({ url }) => {
    if (url.pathname.endsWith("/start_thread")) return json(threadRow);
    return url.pathname.endsWith("/send_message") ? json(messageRow(1)) : json({ Id: someId, Key: "x" });
  });
  const file = new File([pdf], "Report.pdf");
  const sending = server.homeroom.messages.sendAttachment({ studentId: someId, recipientId: otherId, file });
  expect(sending.pending).toMatchObject({ attachmentName: "Report.pdf", body: null });
  await unwrap(sending);
  await unwrap(sending.retry());
  const path = `${otherId}/${sending.clientId}/Report.pdf`;
  expect(server.sent.map(({ url }) => url.pathname.replace(/^.*\/v1\//, ""))).toEqual(
    [0, 1].flatMap(() => ["rpc/start_thread", `object/message-attachments/${path}`, "rpc/send_message"]),
  );
  expect(server.sent[5]?.body).toEqual({
    p_student_id: someId,
    p_recipient_id: otherId,
    p_client_id: sending.clientId,
    p_attachment_path: path,
  });
});

test("pages end with the first message, or with an error", async () => {
  const server = fakeServer((_, index) =>
    index === 0 ? json([messageRow(3), messageRow(4)]) : json([messageRow(1), messageRow(2)]),
  );
  const seqs: number[][] = [];
  for await (const page of server.homeroom.messages.pages({ threadId: someId })) {
    seqs.push(unwrap(page).map(({ seq }) => seq));
  }
  expect(seqs).toEqual([
    [3, 4],
    [1, 2],
  ]);
  expect(server.sent.map(({ body }) => body)).toEqual([
    { p_thread_id: someId, p_before_seq: 2_147_483_647 },
    { p_thread_id: someId, p_before_seq: 3 },
  ]);

  const failing = fakeServer((_, index) =>
    index === 0 ? json([messageRow(3)]) : raised(404, "thread.not_found", "No such thread."),
  );
  const codes: (string | undefined)[] = [];
  for await (const { error } of failing.homeroom.messages.pages({ threadId: someId }))
    codes.push(error?.code);
  expect(codes).toEqual([undefined, "thread.not_found"]);
});

test("waking says null, which is not the same as leaving it out", async () => {
  const server = fakeServer(() => new Response(null, { status: 204 }));
  expect((await server.homeroom.threads.wake({ threadId: someId })).error).toBeNull();
  expect(server.sent[0]?.body).toEqual({ p_thread_id: someId, p_until: null });
});

test("a page of the inbox is a call, without what is snoozed; searching and counting ask the view", async () => {
  const server = fakeServer(({ url }) =>
    json([], 200, url.pathname.includes("/rpc/") ? {} : { "content-range": "*/0" }),
  );
  const { list } = server.homeroom.threads;
  await list();
  await list({ snoozed: "show", studentId: someId, page: 2, limit: 10 });
  await list({ snoozed: "only", unreadOnly: true, studentId: someId, search: "a", page: 2, limit: 10 });
  await list({ count: true });
  expect(server.sent.map(({ url }) => url.pathname)).toEqual([
    "/rest/v1/rpc/list_threads",
    "/rest/v1/rpc/list_threads",
    "/rest/v1/my_threads",
    "/rest/v1/my_threads",
  ]);
  expect(server.sent.slice(0, 2).map(({ body }) => body)).toEqual([
    { p_snoozed: "hide", p_unread_only: false, p_limit: 51, p_offset: 0 },
    { p_snoozed: "show", p_unread_only: false, p_student_id: someId, p_limit: 11, p_offset: 10 },
  ]);
  const order = "pinned_at.desc.nullslast,last_message_at.desc.nullslast,thread_id.asc";
  // Any letter that is an a with or without an accent.
  const a = "[\\u0061\\u00c0-\\u00c5\\u00e0-\\u00e5\\u0100-\\u0105\\u1e00-\\u1e01\\u1ea0-\\u1eb7]";
  expect(server.sent.slice(2).map(({ url }) => Object.fromEntries(url.searchParams))).toEqual([
    {
      select: "*",
      snoozed_until: "not.is.null",
      unread_count: "gt.0",
      student_id: `eq.${someId}`,
      or: `(other_name.imatch.${a},student_name.imatch.${a})`,
      order,
      offset: "10",
      limit: "11",
    },
    { select: "*", snoozed_until: "is.null", order, offset: "0", limit: "51" },
  ]);
});
