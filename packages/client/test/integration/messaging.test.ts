import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Message, newRequestId, unwrap } from "../../src/index.ts";
import { pdf, png } from "../support/files.ts";
import { confirmedLesson, type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let bob: Person;
let eve: Person;
let carol: Person;
let dana: Person;
let charlie: Person;

beforeAll(async () => {
  town = await startTown();
  bob = await town.person("Bob Baker", ["client"]);
  eve = await town.person("Eve Evans", ["client"]);
  carol = await town.person("Carol Chen", ["client"]);
  dana = await town.person("Dana Diaz", ["tutor"]);
  charlie = await town.person("Charlie Baker", ["student"]);
  await town.link(bob, charlie, "FATHER");
  await town.link(eve, charlie, "MOTHER");
  await confirmedLesson(bob, charlie, dana, 0);
});
afterAll(() => town.stop());

const toDana = (body: string) => ({ studentId: charlie.id, recipientId: dana.id, body });
const threadOf = async (person: Person) => (await unwrap(person.homeroom.threads.list())).rows[0];

describe("a conversation", () => {
  let threadId: string;

  test("begins with a contact, on both sides", async () => {
    expect(await unwrap(bob.homeroom.contacts.list())).toEqual([
      {
        conversationKey: `${dana.id}:${charlie.id}`,
        profileId: dana.id,
        fullName: "Dana Diaz",
        avatarUrl: null,
        role: "TUTOR",
        studentId: charlie.id,
        studentName: "Charlie Baker",
        threadId: null,
      },
    ]);
    const parents = await unwrap(dana.homeroom.contacts.list({ studentId: charlie.id, limit: 1, offset: 1 }));
    expect(parents.map(({ fullName, role }) => [fullName, role])).toEqual([["Eve Evans", "PARENT"]]);
    expect(await unwrap(carol.homeroom.contacts.list())).toEqual([]);
  });

  test("a message is known by its client id before it has arrived", async () => {
    const sending = bob.homeroom.messages.send(toDana("  Hello Dana "));
    expect(sending.pending).toMatchObject({ clientId: sending.clientId, studentId: charlie.id });
    const message = await unwrap(sending);
    expect(message).toMatchObject({
      seq: 1,
      senderId: bob.id,
      senderRole: "PARENT",
      body: "Hello Dana",
      clientId: sending.clientId,
      attachmentPath: null,
    });
    threadId = message.threadId;
    expect(await unwrap(sending.retry())).toEqual(message);
    const other = bob.homeroom.messages.send({ ...toDana("Other words"), clientId: sending.clientId });
    expect((await other).error).toMatchObject({ code: "request.mismatch", status: 409 });
  });

  test("the other side has a badge, opens it, and the sender sees it read", async () => {
    expect(await unwrap(dana.homeroom.threads.unreadTotal())).toBe(1);
    expect(await threadOf(dana)).toMatchObject({
      threadId,
      otherName: "Bob Baker",
      otherRole: "PARENT",
      studentName: "Charlie Baker",
      mySide: "staff",
      canSend: true,
      unreadCount: 1,
      lastMessagePreview: "Hello Dana",
      otherReadSeq: 0,
    });
    expect(
      (await unwrap(bob.homeroom.messages.pages({ threadId }).next().then(pageOf)))[0]?.readAt,
    ).toBeNull();
    const messages = await unwrap(dana.homeroom.threads.open({ threadId }));
    expect(messages.map(({ body }) => body)).toEqual(["Hello Dana"]);
    expect(await unwrap(dana.homeroom.threads.unreadTotal())).toBe(0);
    expect(await threadOf(bob)).toMatchObject({ otherReadSeq: 1, unreadCount: 0 });
    expect((await unwrap(bob.homeroom.threads.open({ threadId })))[0]?.readAt).not.toBeNull();
  });

  test("staff may leave out whom they mean", async () => {
    await unwrap(town.operator.admin.setPrimaryGuardian({ linkId: await linkOf(bob) }));
    const answer = await unwrap(dana.homeroom.messages.send({ studentId: charlie.id, body: "Hello Bob" }));
    expect(answer).toMatchObject({ threadId, seq: 2, senderRole: "TUTOR" });
    expect(await unwrap(bob.homeroom.threads.markRead({ threadId, upToSeq: 1 }))).toBe(1);
    expect(await unwrap(bob.homeroom.threads.markRead({ threadId }))).toBe(0);
  });

  test("pins and snoozes are one's own", async () => {
    await unwrap(dana.homeroom.threads.pin({ threadId }));
    await unwrap(dana.homeroom.threads.snooze({ threadId, until: new Date(Date.now() + 3_600_000) }));
    expect((await unwrap(dana.homeroom.threads.list())).count).toBe(0);
    for (const snoozed of ["show", "only"] as const) {
      const { rows } = await unwrap(dana.homeroom.threads.list({ snoozed }));
      expect(rows[0]).toMatchObject({ pinnedAt: expect.any(String), snoozedUntil: expect.any(String) });
    }
    expect(await threadOf(bob)).toMatchObject({ pinnedAt: null, snoozedUntil: null });
    await unwrap(dana.homeroom.threads.wake({ threadId }));
    expect(await threadOf(dana)).toMatchObject({ snoozedUntil: null, pinnedAt: expect.any(String) });
    await unwrap(dana.homeroom.threads.pin({ threadId, pinned: false }));
    expect(await threadOf(dana)).toMatchObject({ pinnedAt: null });
  });

  test("is found by names and by words", async () => {
    for (const search of ["bob b", "CHARLIE"]) {
      expect((await unwrap(dana.homeroom.threads.list({ search }))).count).toBe(1);
    }
    expect((await unwrap(dana.homeroom.threads.list({ search: "dana" }))).count).toBe(0);
    expect((await unwrap(dana.homeroom.threads.list({ unreadOnly: true }))).count).toBe(0);
    expect((await unwrap(dana.homeroom.threads.list({ studentId: carol.id }))).count).toBe(0);
    const found = await unwrap(bob.homeroom.messages.search({ query: "HELLO d" }));
    expect(found).toEqual([
      {
        threadId,
        messageId: expect.any(String),
        seq: 1,
        snippet: "Hello Dana",
        createdAt: expect.any(String),
      },
    ]);
    const before = found[0]?.createdAt ?? "";
    expect(await unwrap(bob.homeroom.messages.search({ query: "hello", before }))).toEqual([]);
  });

  test("is paged back to its first message", async () => {
    for (let one = 3; one <= 7; one++) await unwrap(bob.homeroom.messages.send(toDana(`No. ${one}`)));
    const pages: number[][] = [];
    for await (const page of dana.homeroom.messages.pages({ threadId, limit: 3 })) {
      pages.push(unwrap(page).map(({ seq }: Message) => seq));
    }
    expect(pages).toEqual([[5, 6, 7], [2, 3, 4], [1]]);
    expect(await threadOf(dana)).toMatchObject({ unreadCount: 5 });
    const earlier = await unwrap(dana.homeroom.threads.open({ threadId, beforeSeq: 3, limit: 1 }));
    expect(earlier.map(({ seq }) => seq)).toEqual([2]);
  });

  test("is withdrawn by its sender, and by nobody else", async () => {
    const sent = await unwrap(bob.homeroom.messages.send(toDana("Sent by mistake")));
    expect((await dana.homeroom.messages.withdraw({ messageId: sent.id })).error).toMatchObject({
      code: "message.not_found",
      status: 404,
    });
    const withdrawn = await unwrap(bob.homeroom.messages.withdraw({ messageId: sent.id }));
    expect(withdrawn).toMatchObject({ id: sent.id, body: null, withdrawnAt: expect.any(String) });
    expect(await unwrap(bob.homeroom.messages.withdraw({ messageId: sent.id }))).toEqual(withdrawn);
    expect((await unwrap(dana.homeroom.threads.open({ threadId }))).at(-1)).toMatchObject(withdrawn);
    expect(await unwrap(dana.homeroom.messages.search({ query: "by mistake" }))).toEqual([]);
  });

  test("nobody else has any of it", async () => {
    for (const person of [eve, carol, charlie]) {
      const { threads, messages } = person.homeroom;
      expect((await unwrap(threads.list({ snoozed: "show" }))).count).toBe(0);
      expect(await unwrap(threads.unreadTotal())).toBe(0);
      expect(await unwrap(messages.search({ query: "hello" }))).toEqual([]);
      const answers = [
        await threads.get({ threadId }),
        await threads.open({ threadId }),
        await threads.markRead({ threadId }),
        await threads.pin({ threadId }),
        await threads.wake({ threadId }),
        pageOf(await messages.pages({ threadId }).next()),
      ];
      for (const { error } of answers) expect(error).toMatchObject({ code: "thread.not_found" });
    }
    const strange = await carol.homeroom.messages.send(toDana("Hello"));
    expect(strange.error).toMatchObject({ code: "contact.not_found" });
    const { threads, messages, contacts } = town.stranger;
    for (const { error } of [
      await contacts.list(),
      await threads.list(),
      await threads.open({ threadId }),
      await messages.send(toDana("Hello")),
      await messages.sendAttachment({ ...toDana("Hello"), file: pdf }),
      await messages.upload({ threadId, file: pdf }),
      await messages.download({ path: `${threadId}/${newRequestId()}/a.pdf` }),
    ]) {
      expect(error).toMatchObject({ code: "auth.required" });
    }
  });

  test("what the database refuses has its code", async () => {
    const { messages, threads } = bob.homeroom;
    const code = async (call: PromiseLike<{ error: { code: string } | null }>) => (await call).error?.code;
    expect(await code(messages.send(toDana(" \n ")))).toBe("message.empty");
    expect(await code(messages.send(toDana("x".repeat(100_000))))).toBe("message.too_long");
    expect(await code(messages.send({ studentId: charlie.id, recipientId: bob.id, body: "me" }))).toBe(
      "contact.not_found",
    );
    expect(await code(threads.start({ studentId: charlie.id, recipientId: carol.id }))).toBe(
      "contact.not_found",
    );
    expect(await code(threads.snooze({ threadId, until: new Date(0) }))).toBe("validation.failed");
    const attachmentPath = `${threadId}/${newRequestId()}/none.pdf`;
    expect(await code(messages.send({ ...toDana("see"), attachmentPath }))).toBe("attachment.not_found");
  });
});

describe("files", () => {
  const file = new File([pdf], "Zeugnis März.PDF");

  test("go up with their progress, and come down as they were", async () => {
    const progress: number[] = [];
    const sending = bob.homeroom.messages.sendAttachment({
      studentId: charlie.id,
      recipientId: dana.id,
      body: "The report",
      file,
      onProgress: ({ loaded, total }) => progress.push(loaded / total),
    });
    expect(sending.pending.attachmentName).toBe("Zeugnis März.PDF");
    const message = await unwrap(sending);
    expect(message).toMatchObject({
      body: "The report",
      attachmentName: "Zeugnis Marz.pdf",
      attachmentType: "application/pdf",
      attachmentSize: pdf.byteLength,
    });
    expect(progress).toEqual([0, 1]);
    const path = message.attachmentPath ?? "";
    const blob = await unwrap(dana.homeroom.messages.download({ path }));
    expect(blob.type).toBe("application/pdf");
    expect(Buffer.from(await blob.arrayBuffer()).equals(pdf)).toBe(true);
    for (const person of [eve, carol, charlie]) {
      const { error } = await person.homeroom.messages.download({ path });
      expect(error).toMatchObject({ code: "attachment.not_found" });
    }
    expect(await unwrap(sending.retry())).toEqual(message);
  });

  test("are uploaded and sent in two steps", async () => {
    const { id: threadId } = await unwrap(
      bob.homeroom.threads.start({ studentId: charlie.id, recipientId: dana.id }),
    );
    const uploadId = newRequestId();
    const input = { threadId, file: new Blob([png]), name: "photo", uploadId };
    const uploaded = await unwrap(bob.homeroom.messages.upload(input));
    expect(uploaded).toEqual({
      path: `${threadId}/${uploadId}/photo.png`,
      name: "photo.png",
      type: "image/png",
      size: png.byteLength,
    });
    expect(await unwrap(bob.homeroom.messages.upload(input))).toEqual(uploaded);
    const other = Uint8Array.from([...png, 0]);
    const mismatch = await bob.homeroom.messages.upload({ ...input, file: other });
    expect(mismatch.error).toMatchObject({ code: "request.mismatch" });
    const attachmentPath = uploaded.path;
    const sent = await unwrap(
      dana.homeroom.messages.send({ studentId: charlie.id, attachmentPath }).then(codeOnly),
    );
    expect(sent).toBe("attachment.not_found");
    const message = await unwrap(
      bob.homeroom.messages.send({ studentId: charlie.id, recipientId: dana.id, attachmentPath }),
    );
    expect(message).toMatchObject({ body: null, attachmentName: "photo.png" });
  });

  test("do not go into other people's threads", async () => {
    const { id: threadId } = await unwrap(
      bob.homeroom.threads.start({ studentId: charlie.id, recipientId: dana.id }),
    );
    for (const person of [eve, carol]) {
      const { error } = await person.homeroom.messages.upload({ threadId, file });
      expect(error).toMatchObject({ code: "thread.not_found" });
    }
  });
});

test("an admin reads for a reason, and nobody's receipts move", async () => {
  const ada = await town.person("Ada Admin", ["admin"]);
  const threads = await unwrap(ada.homeroom.admin.findThreads({ studentId: charlie.id, profileId: bob.id }));
  expect(threads).toMatchObject([{ guardianId: bob.id, staffId: dana.id, studentId: charlie.id }]);
  const threadId = threads[0]?.threadId ?? "";
  const before = await unwrap(dana.homeroom.threads.get({ threadId }));
  const reason = "Complaint 12/2026";
  const read = await unwrap(ada.homeroom.admin.reviewThread({ threadId, reason, limit: 2, beforeSeq: 3 }));
  expect(read.map(({ seq, senderName, body }) => [seq, senderName, body])).toEqual([
    [1, "Bob Baker", "Hello Dana"],
    [2, "Dana Diaz", "Hello Bob"],
  ]);
  expect(await unwrap(dana.homeroom.threads.get({ threadId }))).toEqual(before);
  const log = await unwrap(ada.homeroom.admin.auditLog({ entityId: threadId }));
  expect(log.map(({ action }) => action)).toContain("thread.reviewed");
  const { error } = await dana.homeroom.admin.reviewThread({ threadId, reason });
  expect(error).toMatchObject({ code: "permission.denied" });
  expect((await ada.homeroom.threads.open({ threadId })).error).toMatchObject({ code: "thread.not_found" });
});

test("whose link has ended has nothing any more", async () => {
  const ida = await town.person("Ida Ito", ["client"]);
  const linkId = await town.link(ida, charlie, "GUARDIAN");
  const message = await unwrap(ida.homeroom.messages.sendAttachment({ ...toDana("A file"), file: pdf }));
  await unwrap(ida.homeroom.students.unlink({ linkId }));
  const { threadId, attachmentPath } = message;
  const answers = [
    await ida.homeroom.threads.open({ threadId }),
    await ida.homeroom.messages.send(toDana("Still there?")),
    await ida.homeroom.messages.download({ path: attachmentPath ?? "" }),
    await ida.homeroom.messages.upload({ threadId, file: pdf }),
  ];
  expect(answers.map(({ error }) => error?.code)).toEqual([
    "thread.not_found",
    "contact.not_found",
    "attachment.not_found",
    "thread.not_found",
  ]);
  expect((await unwrap(dana.homeroom.threads.get({ threadId }))).canSend).toBe(false);
});

async function linkOf(guardian: Person): Promise<string> {
  const { rows } = await unwrap(guardian.homeroom.students.list());
  return rows[0]?.linkId ?? "";
}

function pageOf<T>(result: IteratorResult<T, void>): T {
  if (result.done) throw new Error("No page.");
  return result.value;
}

function codeOnly({ error }: { error: { code: string } | null }) {
  return { data: error?.code ?? null, error: null };
}
