// Invitations with their emails: the functions run, and the link is taken from the mailbox.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { invitationToken, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let bob: Person;
let mia: Person;
let eve: Person;
let frank: Person;

beforeAll(async () => {
  town = await startTown({ functions: true });
  [bob, mia, eve, frank] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Mia Baker", ["student"]),
    town.person("Eve Evans", ["client"]),
    town.person("Frank Fox", ["agent"]),
  ]);
});
afterAll(() => town.stop());

/** The token of the newest invitation email to that address. */
async function mailedToken(to: string): Promise<string> {
  await town.stack.runTask("email-dispatch");
  for (const { html } of town.stack.mailbox.messages(to)) {
    for (const [, href = ""] of (html ?? "").matchAll(/href="([^"]+)"/g)) {
      const token = invitationToken(href.replaceAll("&amp;", "&"));
      if (token) return token;
    }
  }
  throw new Error(`No invitation email to ${to}.`);
}

test("a guardian invites, the link of the email is previewed by anybody, and accepted by the invited only", async () => {
  const sent = await unwrap(
    bob.homeroom.invitations.send({
      kind: "student",
      studentEmail: mia.email,
      is13Plus: true,
      relation: "FATHER",
    }),
  );
  expect(sent).toMatchObject({
    kind: "student",
    inviterId: bob.id,
    inviteeEmail: mia.email,
    status: "pending",
  });
  const token = await mailedToken(mia.email);

  const preview = await unwrap(town.stranger.invitations.preview({ token }));
  expect(preview).toEqual({
    inviterName: "Bob Baker",
    kind: "student",
    relation: "FATHER",
    status: "pending",
    expiresAt: sent.expiresAt,
    addressHint: "m•••@example.com",
    profileName: null,
    guardians: null,
    profiles: null,
  });
  expect((await town.stranger.invitations.accept({ token })).error).toMatchObject({ code: "auth.required" });
  expect((await eve.homeroom.invitations.accept({ token })).error).toMatchObject({
    code: "invitation.wrong_account",
    status: 403,
  });

  const received = await unwrap(mia.homeroom.invitations.list({ direction: "received", status: "pending" }));
  expect(received).toMatchObject({
    count: 1,
    rows: [{ id: sent.id, inviterName: "Bob Baker", direction: "received" }],
  });
  const link = await unwrap(mia.homeroom.invitations.accept({ token }));
  expect(link).toMatchObject({
    sourceProfileId: bob.id,
    targetProfileId: mia.id,
    status: "ACTIVE",
    isPrimary: true,
    rights: ["view_progress", "message", "book", "receive_alerts"],
    metadata: { createdVia: "invitation", invitedAt: expect.any(String) },
  });
  expect((await mia.homeroom.invitations.accept({ token })).error).toMatchObject({
    code: "invitation.not_pending",
  });
  expect((await unwrap(bob.homeroom.students.list())).rows).toMatchObject([
    { studentId: mia.id, linkId: link?.id ?? "" },
  ]);
  const again = await bob.homeroom.students.add({ studentEmail: mia.email, is13Plus: true });
  expect(again.error).toMatchObject({ code: "link.exists" });
});

test("resending voids the old link", async () => {
  const sent = await unwrap(bob.homeroom.students.add({ studentEmail: "new@example.com", is13Plus: true }));
  const first = await mailedToken("new@example.com");
  const resent = await unwrap(bob.homeroom.invitations.resend({ invitationId: sent.id }));
  expect(resent.sendCount).toBe(2);
  const second = await mailedToken("new@example.com");
  expect(second).not.toBe(first);
  expect((await town.stranger.invitations.preview({ token: first })).error).toMatchObject({
    code: "invitation.not_found",
    status: 404,
  });
  expect(await unwrap(town.stranger.invitations.preview({ token: second }))).toMatchObject({
    status: "pending",
  });
});

test("the inviter takes an invitation back, nobody else", async () => {
  const { id: invitationId } = await unwrap(
    bob.homeroom.students.add({ studentEmail: "x@example.com", is13Plus: true }),
  );
  expect((await eve.homeroom.invitations.revoke({ invitationId })).error).toMatchObject({
    code: "invitation.not_found",
  });
  expect(await unwrap(bob.homeroom.invitations.revoke({ invitationId }))).toMatchObject({
    status: "revoked",
  });
  expect((await bob.homeroom.invitations.revoke({ invitationId })).error).toMatchObject({
    code: "invitation.not_pending",
    status: 409,
  });
  expect((await bob.homeroom.invitations.resend({ invitationId })).error).toMatchObject({
    code: "invitation.not_pending",
  });
});

test("a student invites a parent, who declines", async () => {
  const { id: invitationId } = await unwrap(
    mia.homeroom.invitations.send({
      kind: "parent",
      parentEmail: eve.email,
      relation: "MOTHER",
      rights: ["message"],
    }),
  );
  const [received] = (await unwrap(eve.homeroom.invitations.list({ kind: "parent" }))).rows;
  expect(received).toMatchObject({
    id: invitationId,
    relation: "MOTHER",
    rights: ["message"],
    inviterName: "Mia Baker",
  });
  expect((await eve.homeroom.invitations.decline({ invitationId, block: true })).error).toMatchObject({
    code: "validation.failed",
    detail: [{ field: "block" }],
  });
  expect(await unwrap(eve.homeroom.invitations.decline({ invitationId }))).toBeNull();
  const sent = await unwrap(mia.homeroom.invitations.list({ direction: "sent" }));
  expect(sent.rows).toMatchObject([{ id: invitationId, status: "declined" }]);
});

test("a student declines for good: the inviter stays blocked", async () => {
  const leo = await town.person("Leo Chen", ["student"]);
  const { id: invitationId } = await unwrap(
    eve.homeroom.students.add({ studentEmail: leo.email, is13Plus: true }),
  );
  expect(await unwrap(leo.homeroom.invitations.decline({ invitationId, block: true }))).toBeNull();
  expect((await unwrap(leo.homeroom.guardians.mine())).rows).toMatchObject([
    { guardianId: eve.id, status: "BLOCKED" },
  ]);
  expect((await eve.homeroom.students.add({ studentEmail: leo.email, is13Plus: true })).error).toBeNull();
  expect((await unwrap(leo.homeroom.invitations.list({ status: "pending" }))).count).toBe(0);
});

test("an expired invitation says so", async () => {
  const { id: invitationId } = await unwrap(
    eve.homeroom.students.add({ studentEmail: mia.email, is13Plus: true }),
  );
  await town.sql`update public.invitations set expires_at = now() - interval '1 hour' where id = ${invitationId}`;
  expect((await mia.homeroom.invitations.accept({ invitationId })).error).toMatchObject({
    code: "invitation.expired",
    status: 410,
  });
  const listed = await unwrap(mia.homeroom.invitations.list({ status: "expired" }));
  expect(listed.rows.map(({ id }) => id)).toEqual([invitationId]);
});

describe("an agent", () => {
  test("invites a client, sees the client's students, and ends the link", async () => {
    await unwrap(frank.homeroom.invitations.send({ kind: "client", clientEmail: bob.email }));
    const [received] = (await unwrap(bob.homeroom.invitations.list({ kind: "client" }))).rows;
    const link = await unwrap(bob.homeroom.invitations.accept({ invitationId: received?.id }));
    expect(link).toMatchObject({ relationshipType: "AGENT", sourceProfileId: frank.id, relation: null });

    const clients = await unwrap(frank.homeroom.clients.list());
    expect(clients).toMatchObject({
      count: 1,
      rows: [{ clientId: bob.id, fullName: "Bob Baker", linkId: link?.id ?? "" }],
    });
    const students = await unwrap(frank.homeroom.clients.students({ clientId: bob.id }));
    expect(students.rows).toEqual([
      { clientId: bob.id, clientName: "Bob Baker", studentId: mia.id, fullName: "Mia Baker" },
    ]);
    expect((await unwrap(frank.homeroom.clients.students({ clientId: eve.id }))).count).toBe(0);
    expect((await unwrap(bob.homeroom.clients.agents())).rows).toMatchObject([
      { agentId: frank.id, fullName: "Frank Fox", linkId: link?.id ?? "" },
    ]);
    expect((await unwrap(eve.homeroom.clients.agents())).rows).toEqual([]);

    expect((await eve.homeroom.clients.unlink({ linkId: link?.id ?? "" })).error).toMatchObject({
      code: "link.not_found",
    });
    expect(await unwrap(bob.homeroom.clients.unlink({ linkId: link?.id ?? "" }))).toEqual({
      linkId: link?.id ?? "",
      unassigned: [],
      cancelled: [],
    });
    expect((await unwrap(frank.homeroom.clients.list())).count).toBe(0);
  });

  test("others are none", async () => {
    const { error } = await bob.homeroom.invitations.send({ kind: "client", clientEmail: "c@example.com" });
    expect(error).toMatchObject({ code: "role.required" });
  });
});

test("lists are paged, newest first", async () => {
  const all = await unwrap(bob.homeroom.invitations.list({ direction: "sent" }));
  const times = all.rows.map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted().toReversed());
  const pages = await Promise.all(
    [1, 2].map((page) => unwrap(bob.homeroom.invitations.list({ direction: "sent", page, limit: 2 }))),
  );
  expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows.slice(0, 4));
  expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, all.rows.length > 4]);
});
