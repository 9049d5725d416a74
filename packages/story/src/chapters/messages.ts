// Bob and Dana talk about Charlie; nobody else hears of it.
import { type Message, unwrap } from "@homeroom/client";
import { z } from "zod";
import type { StackFile } from "../../../stack/src/running.ts";
import type { Cast } from "./family.ts";
import { type Narrator, StoryError } from "./narrator.ts";
import { smallPdf } from "./pdf.ts";
import { mailbox, operator, type Person, sendMails } from "./people.ts";

/** What is left of the conversation: where it is, and the address of the file in it. */
export type Talk = { threadId: string; filePath: string };

export async function talkAboutCharlie(
  stack: StackFile,
  story: Narrator,
  cast: Cast,
  charlie: Person,
): Promise<Talk> {
  const { bob, dana } = cast;
  story.chapter("Parent and tutor talk");
  await linkEve(story, cast, charlie);

  story.act("Bob lists the people to write to.");
  await story.done(bob.homeroom.contacts.list({ studentId: charlie.id }), (contacts) =>
    contacts.map((one) => `${one.fullName}, ${one.role}, about ${one.studentName}`).join("; "),
  );

  story.act("Dana's phone listens. Bob writes to Dana.");
  const before = await unwrap(dana.homeroom.threads.unreadTotal());
  const phone = listen(dana);
  await phone.ready;
  const toDana = { studentId: charlie.id, recipientId: dana.id };
  const sending = bob.homeroom.messages.send({ ...toDana, body: "Charlie is nervous about fractions." });
  story.say(`on Bob's screen at once: “${sending.pending.body}”, on its way`);
  const first = await story.done(sending, (row) => `it has arrived, as No. ${row.seq} of their thread`);
  const { threadId } = first;
  const told = await phone.heard(first.id);
  story.say(`Dana's phone rings (${phone.how()}): “${told.body}”`);
  const badge = await unwrap(dana.homeroom.threads.unreadTotal());
  story.expect(badge === before + 1, `Dana's badge shows ${badge}`);

  story.act("Bob's phone is not sure that it went out, and sends the same again.");
  await story.done(
    sending.retry(),
    (row) => `No. ${row.seq}, as before: the same client id is the same message`,
  );

  story.act("Dana opens the thread.");
  await unwrap(dana.homeroom.threads.open({ threadId }));
  story.expect(
    (await unwrap(dana.homeroom.threads.unreadTotal())) === before,
    `Dana's badge is back to ${before}`,
  );
  const [seen] = await unwrap(bob.homeroom.threads.open({ threadId }));
  story.expect(
    seen !== undefined && seen.readAt !== null,
    `Bob sees it read, at ${seen?.readAt ?? "no time"}`,
  );

  const filePath = await sendReport(stack, story, cast, charlie, threadId);
  await tidyInbox(story, cast, charlie, threadId);
  phone.end();
  await eveHearsNothing(story, cast, charlie, { threadId, filePath });
  await mailAfterAWhile(stack, story, cast, charlie, threadId);
  return { threadId, filePath };
}

/** When the link has ended. */
export async function silence(
  story: Narrator,
  { bob, dana }: Cast,
  charlie: Person,
  talk: Talk,
): Promise<void> {
  const { threadId, filePath } = talk;
  story.act("Bob searches the messages with Dana.");
  await story.refused(bob.homeroom.threads.open({ threadId }), "thread.not_found", "the thread");
  await story.refused(
    bob.homeroom.messages.download({ path: filePath }),
    "attachment.not_found",
    "even Bob's own file",
  );
  const again = { studentId: charlie.id, recipientId: dana.id, body: "Are you still there?" };
  await story.refused(bob.homeroom.messages.send(again), "contact.not_found", "writing to Dana");
}

async function linkEve(story: Narrator, { ada, eve, bob }: Cast, charlie: Person): Promise<void> {
  story.act("Ada, an admin, links Eve as Charlie's mother; the parents live apart.");
  const link = { guardianId: eve.id, studentId: charlie.id, relation: "MOTHER" as const };
  await story.done(
    ada.homeroom.admin.linkStudent(link),
    (row) => `the link is ${row.status}; ${row.isPrimary ? "Eve" : "Bob"} stays the primary guardian`,
  );
  const contacts = await unwrap(eve.homeroom.contacts.list({ studentId: charlie.id }));
  story.expect(
    contacts.every(({ profileId }) => profileId !== bob.id) && contacts.length === 1,
    `Eve may write to ${contacts[0]?.fullName} as well, in a separate thread; Bob is not among Eve's contacts`,
  );
}

async function sendReport(
  stack: StackFile,
  story: Narrator,
  { bob, dana }: Cast,
  charlie: Person,
  threadId: string,
): Promise<string> {
  const toDana = { studentId: charlie.id, recipientId: dana.id };
  story.act("Bob wants to send a web page that calls itself a PDF.");
  const page = new TextEncoder().encode("<!doctype html><script>alert(1)</script>");
  await story.refused(
    bob.homeroom.messages.upload({ threadId, file: page, name: "report.pdf" }),
    "attachment.not_allowed",
    "before a byte went out",
  );

  story.act("Bob sends Charlie's report, a real PDF.");
  const file = smallPdf("Charlie Baker: Mathematics 7 (of 10)");
  const steps: number[] = [];
  const sent = await story.done(
    bob.homeroom.messages.sendAttachment({
      ...toDana,
      file,
      name: "Zeugnis März.pdf",
      body: "The last report.",
      onProgress: ({ loaded, total }) => steps.push(Math.round((100 * loaded) / total)),
    }),
    (row) =>
      `No. ${row.seq} carries “${row.attachmentName}”, ${row.attachmentSize} bytes; went up by ${steps.join(" %, ")} %`,
  );
  const path = sent.attachmentPath ?? "";

  story.act("The server looks into what was sent, as it does every few seconds.");
  const checked = await checkFiles(stack);
  story.expect(checked.closed === 0 && checked.failed === 0, "it is what it claims to be, and stays open");

  story.act("Dana downloads it.");
  const blob = await unwrap(dana.homeroom.messages.download({ path }));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  story.expect(
    bytes.length === file.length && bytes.every((byte, index) => byte === file[index]),
    `${blob.type}, byte for byte what Bob sent`,
  );
  const { data: signed } = await dana.supabase.storage.from("message-attachments").createSignedUrl(path, 60);
  story.expect(
    !signed?.signedUrl,
    "a link to pass on is refused even to Dana: a link would outlive the right to read",
  );
  return path;
}

async function tidyInbox(
  story: Narrator,
  { bob, dana }: Cast,
  charlie: Person,
  threadId: string,
): Promise<void> {
  story.act("Dana reads it, pins the thread, and snoozes it until tomorrow.");
  await unwrap(dana.homeroom.threads.open({ threadId }));
  await unwrap(dana.homeroom.threads.pin({ threadId }));
  await unwrap(dana.homeroom.threads.snooze({ threadId, until: new Date(Date.now() + 24 * 3_600_000) }));
  const shown = async () => (await unwrap(dana.homeroom.threads.list())).rows[0]?.threadId === threadId;
  story.expect(!(await shown()), "it is out of Dana's inbox");
  const own = await unwrap(bob.homeroom.threads.get({ threadId }));
  story.expect(own.pinnedAt === null && own.snoozedUntil === null, "Bob sees nothing of that");

  story.act("Bob writes once more.");
  const body = "Could you do Tuesday?";
  await unwrap(bob.homeroom.messages.send({ studentId: charlie.id, recipientId: dana.id, body }));
  story.expect(await shown(), "the thread wakes, and is on top of Dana's inbox, pinned");
  const found = await unwrap(dana.homeroom.messages.search({ query: "tuesday" }));
  story.expect(
    found.some((one) => one.threadId === threadId),
    "Dana finds it by a word as well",
  );
  await unwrap(dana.homeroom.threads.open({ threadId }));
}

async function eveHearsNothing(story: Narrator, { eve }: Cast, charlie: Person, talk: Talk): Promise<void> {
  const { threadId, filePath } = talk;
  for (const [person, who] of [
    [eve, "Eve, the other parent, looks for what Bob and Dana write about their child."],
    [charlie, "Charlie, whom it is about, looks too."],
  ] as const) {
    const { threads, messages } = person.homeroom;
    story.act(who);
    const inbox = await unwrap(threads.list({ snoozed: "show" }));
    const found = await unwrap(messages.search({ query: "charlie" }));
    const rows = await person.supabase.from("messages").select().eq("thread_id", threadId);
    story.expect(
      !inbox.rows.some((row) => row.threadId === threadId) && found.length === 0 && rows.data?.length === 0,
      "no thread, no message, no search result",
    );
    await story.refused(threads.open({ threadId }), "thread.not_found", "by its id");
    await story.refused(
      messages.download({ path: filePath }),
      "attachment.not_found",
      "the file by its address",
    );
  }
}

async function mailAfterAWhile(
  stack: StackFile,
  story: Narrator,
  { bob, dana }: Cast,
  charlie: Person,
  threadId: string,
): Promise<void> {
  story.act("Dana answers whoever is the primary guardian. Bob does not look.");
  await story.done(
    dana.homeroom.messages.send({ studentId: charlie.id, body: "Tuesday is fine." }),
    (row) => `No. ${row.seq} of the thread with ${row.threadId === threadId ? "Bob" : "somebody else"}`,
  );
  const arrived = async () =>
    (await mailbox(stack)).filter(
      ({ to, subject }) => to.some((one) => one.includes(bob.email)) && /wrote.*Charlie/.test(subject),
    );
  const before = await arrived();
  await sendMails(stack);
  const after = await arrived();
  story.expect(after.length === before.length, "no email yet: Bob may still read it in the app");

  story.act("The operator asks what will be due in eleven minutes.");
  const later = new Date(Date.now() + 11 * 60_000).toISOString();
  const due = { p_limit: 500, p_lease_seconds: 1, p_now: later };
  const { data, error } = await operator(stack).rpc("claim_emails", due);
  if (error) throw new StoryError(`The emails cannot be claimed: ${error.message}`);
  // Of Charlie alone: on a stack that was used, other messages wait too.
  const emails = data.filter(
    ({ template, to_email, data: says }) =>
      template === "NEW_MESSAGE" &&
      [bob.email, dana.email].includes(to_email) &&
      Says.parse(says).student_name === "Charlie Baker",
  );
  const [email] = emails;
  story.expect(
    emails.length === 1 && email?.to_email === bob.email,
    `one email, to ${email?.to_email}; none to Dana, who has read everything`,
  );
  const says = Says.parse(email?.data ?? {});
  story.expect(
    says.body === null,
    `it will say that ${says.sender_name} wrote about ${says.student_name}, and not what`,
  );
}

const Says = z.object({
  sender_name: z.string().optional(),
  student_name: z.string().optional(),
  body: z.string().nullish().default(null),
});

const Checked = z.object({ claimed: z.int(), passed: z.int(), closed: z.int(), failed: z.int() });

/** What the schedule does every few seconds. */
async function checkFiles(stack: StackFile): Promise<z.infer<typeof Checked>> {
  const response = await fetch(`${stack.apiUrl}/functions/v1/attachment-check`, {
    method: "POST",
    headers: { apikey: stack.secretKey, "content-type": "application/json" },
    body: "{}",
  });
  return Checked.parse(await response.json());
}

/** An app that is open: what arrives can be waited for. */
function listen(person: Person) {
  const heard = new Map<string, Message>();
  const waiting = new Map<string, (message: Message) => void>();
  // Where there is no Realtime, the app asks, and that is live enough.
  let connected: () => void = () => undefined;
  const live = new Promise<void>((resolve) => {
    connected = resolve;
    setTimeout(resolve, 5_000).unref();
  });
  const subscription = person.homeroom.threads.subscribe(
    {
      onMessage: (message) => {
        heard.set(message.id, message);
        waiting.get(message.id)?.(message);
      },
    },
    { interval: 1000, onStatus: (status) => status === "live" && connected() },
  );
  return {
    ready: Promise.all([subscription.ready, live]),
    how: () =>
      subscription.status === "live" ? "over Realtime" : "no Realtime here, so it asks every second",
    heard: (id: string) =>
      new Promise<Message>((resolve, reject) => {
        const there = heard.get(id);
        if (there) return resolve(there);
        const late = setTimeout(() => reject(new StoryError("The phone does not ring.")), 15_000);
        waiting.set(id, (message) => {
          clearTimeout(late);
          resolve(message);
        });
      }),
    end: () => subscription.unsubscribe(),
  };
}
