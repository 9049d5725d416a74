/** What the emails say: every template and variant, in HTML and in text, also with hostile data. */
import { mkdir, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { samples } from "../../_testing/samples.ts";
import { createFormat } from "./format.ts";
import { canonicalRequest, emailPayload, tokenPlaceholder } from "./payload.ts";
import { type EmailRequest, renderEmail, UnknownTemplate } from "./render.ts";

const sender = {
  from: "Homeroom <mail@homeroom.example>",
  invitationPage: "https://api.example/functions/v1/invitations",
};

/** `EMAIL_PREVIEW_DIR=… npx vitest run emails.test` writes every variant there, to be looked at in a browser. */
const previewDir = process.env["EMAIL_PREVIEW_DIR"];

describe("every variant", () => {
  it.each([...samples])("%s", async (name, request) => {
    const mail = renderEmail(request, sender);
    expect(mail.subject).toMatch(/^[A-Z][^\p{Cc}]{10,149}$/u);
    expect(mail.html).toContain("<!DOCTYPE html");
    expect(mail.html).toContain(mail.subject.split(":")[0]);
    for (const part of [mail.html, mail.text]) {
      expect(part).not.toMatch(/undefined|null|\[object|NaN|Invalid Date/);
    }
    expect(mail.html).not.toMatch(/<img|src=|url\(/);
    if (previewDir !== undefined) {
      await mkdir(previewDir, { recursive: true });
      await writeFile(`${previewDir}/${name}.html`, mail.html);
      await writeFile(`${previewDir}/${name}.txt`, `${mail.subject}\n\n${mail.text}`);
    }
  });
});

const [sample] = [...samples.values()];
const invitation = (data: Record<string, unknown>, request: Partial<EmailRequest> = {}): EmailRequest => ({
  emailId: "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a11",
  template: "INVITATION",
  to: { address: "charlie@example.com", name: null },
  locale: "en",
  timeZone: "UTC",
  actionUrl: null,
  unsubscribe: null,
  ...request,
  data: {
    kind: "student",
    inviter_name: "Bob Miller",
    relation: null,
    expires_at: "2026-12-04T09:30:00+00:00",
    link_base: null,
    ...data,
  },
});
const render = async (request: EmailRequest) => renderEmail(request, sender);

describe("names that somebody made up", () => {
  it("bring no header and no second line into the subject", async () => {
    const { subject } = await render(
      invitation({ inviter_name: "Bob\r\nBcc: all@example.com\u2028x\u0000" }),
    );
    expect(subject).toBe("Bob Bcc: all at example. com x invites you to Homeroom");
  });

  it("are text in HTML", async () => {
    const { html, text } = await render(invitation({ inviter_name: "<script>alert(1)</script>&amp;" }));
    expect(html).not.toContain("<script>");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;");
    expect(text).toContain("<script>alert(1)</script>&amp;");
  });

  it("are no advertisement: nothing in them becomes a link", async () => {
    const { html, text } = await render(
      invitation({ inviter_name: "Win at https://evil.example/now or www.evil.example" }),
    );
    for (const part of [html, text]) expect(part).not.toMatch(/https?:\/\/evil|evil\.example|www\.evil/);
    expect((await render(invitation({ inviter_name: "J.R.R. Tolkien" }))).subject).toContain(
      "J. R. R. Tolkien",
    );
  });

  it("hide and reorder nothing, and have an end", async () => {
    const { subject } = await render(
      invitation({ inviter_name: `\u202egnp.exe\u2066${"x".repeat(10_000)}` }),
    );
    expect(subject).toMatch(/^gnp\. exe x+… invites you to Homeroom$/);
    expect(subject.length).toBeLessThan(110);
  });

  it("that are empty are somebody's", async () => {
    expect((await render(invitation({ inviter_name: " \u200b " }))).subject).toBe(
      "Someone invites you to Homeroom",
    );
  });

  it("stand before the address without breaking out of their quotes", async () => {
    const to = async (name: string) =>
      (await render(invitation({}, { to: { address: "c@example.com", name } }))).to;
    expect(await to("Miller, Charlie")).toBe('"Miller, Charlie" <c@example.com>');
    expect(await to('C" <evil@example.com>, "x')).toBe('"C evil at example. com, x" <c@example.com>');
    expect(await to("C\\\r\nBcc: x")).toBe('"C Bcc: x" <c@example.com>');
    expect(await to('"<>"')).toBe("c@example.com");
  });

  it("cannot ask for the token", async () => {
    const { html } = await render(invitation({ inviter_name: "homeroom-token-" }));
    expect(html.split(tokenPlaceholder(invitation({}).emailId))).toHaveLength(4);
  });
});

describe("the reader's language and place", () => {
  const request = { locale: "en-GB", timeZone: "Europe/Berlin" };
  it("write dates", async () => {
    expect((await render(invitation({}, request))).text).toMatch(/Friday,? 4 December 2026 at 10:30 CET/);
    expect((await render(invitation({}))).text).toContain("Friday, December 4, 2026 at 9:30 AM UTC");
  });

  it.each([
    ["an unknown language", { locale: "nl-NL", timeZone: "UTC" }],
    ["no language at all", { locale: "not a locale", timeZone: "UTC" }],
    ["an unknown time zone", { locale: "en", timeZone: "Mars/Olympus" }],
  ])("fall back: %s", async (_, place) => {
    expect((await render(invitation({}, place))).text).toContain("Friday, December 4, 2026 at 9:30 AM UTC");
  });

  it.each([
    ["EUR", 3500, "€35.00"],
    ["JPY", 3500, "¥3,500"],
    ["KWD", 3500, "KWD 3.500"],
  ])("write amounts in %s", (currency, minor, text) => {
    expect(createFormat("en", "UTC").money(minor, currency).replaceAll("\u00a0", " ")).toBe(text);
  });
});

describe("a message that an email shows", () => {
  const message = (body: string | null): EmailRequest => ({
    ...invitation({}),
    template: "NEW_MESSAGE",
    data: { sender_name: "Dana", sender_role: "TUTOR", student_name: "Charlie", is_own: false, body },
  });

  it("keeps its lines and nothing that hides", async () => {
    const { html, text } = await render(message("Hello\r\n<b>you</b>\u202e\n\n\n\nBye\u0000"));
    expect(text).toContain("\n> Hello\n> <b>you</b>\n> \n> Bye\n");
    expect(html).toContain("Hello<br/>&lt;b&gt;you&lt;/b&gt;<br/><br/>Bye");
  });

  it("has an end", async () => {
    expect((await render(message("x".repeat(50_000)))).text.length).toBeLessThan(2000);
  });

  it("is not there where the deployment keeps it private", async () => {
    expect((await render(message(null))).text).toContain("does not show the message");
  });
});

describe("a weekly digest", () => {
  const digest = (data: Record<string, unknown>): EmailRequest => {
    const full = samples.get("weekly-digest-full");
    if (full === undefined) throw new Error("no sample");
    return { ...full, data: { ...z.record(z.string(), z.unknown()).parse(full.data), ...data } };
  };

  it("says what happened and what is due, in HTML and in text", async () => {
    const { subject, html, text } = await render(digest({}));
    expect(subject).toBe("The week of Charlie Miller: November 15 to November 22");
    for (const line of ["9 / 20", "27.5 / 30", "Wed, Nov 18", "Tue, Nov 24", "4 days in a row", "35"]) {
      expect(html).toContain(line);
      expect(text).toContain(line);
    }
    expect(text).toContain("- Essay: a day by the sea: 9 / 20 (Writing · 45%, below passing)");
    expect(text).toContain("2 new grades, one class missed.");
  });

  it("of an empty week says so in one line", async () => {
    const { html, text } = await render(
      digest({ grades: [], absences: [], due: [], points: 0, current_streak: 0 }),
    );
    expect(text).toContain(
      "\n\nA quiet week: nothing was graded and no class was missed for Charlie Miller.\n\n",
    );
    expect(html).not.toContain("<h2");
  });

  it("shows so many, and counts the rest", async () => {
    const [grade] = z.object({ grades: z.array(z.unknown()) }).parse(digest({}).data).grades;
    const { text } = await render(digest({ grades: Array.from({ length: 40 }, () => grade) }));
    expect(text.match(/9 \/ 20/g)).toHaveLength(15);
    expect(text).toContain("25 more are on the page in Homeroom.");
  });

  it("is the day in the reader's time zone", async () => {
    const { text } = await render({ ...digest({}), timeZone: "Pacific/Auckland" });
    expect(text).toContain("Wed, Nov 25");
  });

  it("takes titles for text", async () => {
    const due = [{ title: "<b>x</b>\u202e", course_title: "y", due_at: "2026-11-24T22:59:00+00:00" }];
    const { html } = await render(digest({ due }));
    expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
    expect(html).not.toContain("\u202e");
  });
});

describe("the email itself", () => {
  it("leads to the functions' own page where the database names none", async () => {
    expect((await render(invitation({}))).text).toContain(
      "https://api.example/functions/v1/invitations#token=homeroom-token-",
    );
  });

  it.each([
    ["javascript:alert(1)", "link_base"],
    ["not a url", "link_base"],
  ])("leads nowhere else: %s", async (link_base) => {
    await expect(render(invitation({ link_base }))).rejects.toThrow(z.ZodError);
  });

  it("calls nobody a guardian who only manages lessons", async () => {
    for (const relation of ["OTHER", null]) {
      expect((await render(invitation({ relation }))).text).toContain(
        "linked with you on Homeroom, to arrange your lessons.",
      );
      expect((await render(invitation({ relation, kind: "parent" }))).text).toContain(
        "as their parent or guardian.",
      );
    }
    expect((await render(invitation({ relation: "MOTHER" }))).text).toContain("as your mother.");
  });

  it("says for how many other notices it stands", async () => {
    const one = samples.get("booking-changed-assigned-tutor");
    if (one === undefined) throw new Error("no such sample");
    const alone = await render(one);
    const many = await render({ ...one, data: { ...Object(one.data), more: 49 } });
    expect(many.subject).toBe(`${alone.subject} (+49)`);
    expect(many.text).toContain("This email covers 49 more notifications of this kind.");
    expect(alone.text).not.toContain("This email covers");
  });

  it("of an unknown template is refused", async () => {
    await expect(render({ ...invitation({}), template: "NOPE" })).rejects.toThrow(UnknownTemplate);
  });

  it("offers to stop emails only where that is possible", async () => {
    const stoppable = [...samples.values()].filter(({ unsubscribe }) => unsubscribe !== null);
    expect(stoppable.length).toBeGreaterThan(0);
    for (const request of samples.values()) {
      const mail = await render(request);
      expect("List-Unsubscribe" in mail.headers).toBe(request.unsubscribe !== null);
      expect(mail.html.includes("Unsubscribe from these emails")).toBe(request.unsubscribe !== null);
    }
  });

  it("speaks of settings only to those who have an account", async () => {
    const offer = (hasSettings: boolean) => ({ unsubscribe: { url: "https://api.example/u", hasSettings } });
    expect((await render(invitation({}, offer(true)))).text).toContain("notification settings");
    expect((await render(invitation({}, offer(false)))).text).not.toContain("notification settings");
  });

  it("is the same request, byte for byte, whatever order the database keeps it in", async () => {
    const mail = await render(sample ?? invitation({}));
    const stored = JSON.stringify(reversed(mail));
    expect(stored).not.toBe(JSON.stringify(mail));
    const shuffled = emailPayload.parse(JSON.parse(stored));
    const token = { placeholder: tokenPlaceholder(sample?.emailId ?? ""), value: "T" };
    expect(JSON.stringify(canonicalRequest(shuffled, token))).toBe(
      JSON.stringify(canonicalRequest(mail, token)),
    );
  });
});

/** The same object with its keys the other way round, at every level. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
