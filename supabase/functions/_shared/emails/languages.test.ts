/** Every email in every language: whole, in its direction, and with every message of its file said somewhere. */
import { expect, it, vi } from "vitest";
import { samples } from "../../_testing/samples.ts";
import { messages as english } from "../texts/emails/en.ts";
import { textsFor } from "../texts/emails/index.ts";
import { directionOf, type Language, languageFor, languageOfRequest, languages } from "../texts/languages.ts";
import { type Say, sayIn } from "../texts/say.ts";
import { authPlaceholders, renderAuthEmail } from "./auth.ts";
import { accountEmailKinds, codeEmailKinds } from "./auth-kinds.ts";
import { createFormat } from "./format.ts";
import { type EmailRequest, renderEmail } from "./render.ts";

const said = vi.hoisted(() => new Set<string>());
vi.mock("../texts/say.ts", async (original) => {
  const real = await original<typeof import("../texts/say.ts")>();
  function recording<Key extends string>(...args: Parameters<typeof sayIn<Key>>): Say<Key> {
    const say = real.sayIn(...args);
    return (key, values) => {
      said.add(key);
      return say(key, values);
    };
  }
  return { ...real, sayIn: recording };
});

const sender = {
  from: "Homeroom <mail@homeroom.example>",
  invitationPage: "https://api.example/invitations",
};
const render = (request: EmailRequest, locale: string) => renderEmail({ ...request, locale }, sender);
const others = languages.filter((language) => language !== "en");

it.each(others)("every email in %s says what the English one says, in its own words", (language) => {
  for (const [name, request] of samples) {
    const [translated, source] = [render(request, language), render(request, "en")];
    const place = `${name} in ${language}`;
    if (request.template !== "SCHOOL_ALERT") expect(translated.subject, place).not.toBe(source.subject);
    expect(translated.subject.length, place).toBeLessThanOrEqual(150);
    expect(translated.html, place).toContain(`<html dir="${directionOf(language)}" lang="${language}">`);
    expect(translated.text.split("\n\n"), place).toHaveLength(source.text.split("\n\n").length);
    const lines = new Set(source.text.split("\n").filter((line) => /[a-z]{3} [a-z]/.test(line)));
    expect(translated.text.split("\n").filter((line) => lines.has(line) && !written.has(line))).toEqual([]);
    for (const part of [translated.html, translated.text]) {
      expect(part, place).not.toMatch(/undefined|null|\[object|NaN|Invalid Date|[{}](?![^<]*<\/style>)/);
      expect(part.split("\u2068"), place).toHaveLength(part.split("\u2069").length);
    }
  }
});

/** What people wrote stays as they wrote it. */
const written = new Set(
  [...samples.values()].flatMap(({ data }) =>
    Object.values(Object(data)).flatMap((value) =>
      typeof value === "string" ? value.split("\n").flatMap((line) => [line, `> ${line}`]) : [],
    ),
  ),
);

it.each(languages)("the emails of Auth in %s lead where they should", async (language) => {
  for (const kind of accountEmailKinds) {
    const { html, text } = await renderAuthEmail(kind, authPlaceholders, textsFor(language).texts);
    for (const part of [html, text]) {
      expect(part).toContain(codeEmailKinds.has(kind) ? authPlaceholders.code : authPlaceholders.url);
      expect(part).not.toMatch(/undefined|null|\[object/);
    }
  }
});

it("no message is left that no email says", async () => {
  for (const request of samples.values()) {
    render(request, "en");
    render({ ...request, data: { ...Object(request.data), more: 2 } }, "en");
  }
  const hidden = (name: string, fields: object) => {
    const request = samples.get(name);
    if (request === undefined) throw new Error(`no sample ${name}`);
    return { ...request, data: { ...Object(request.data), ...fields } };
  };
  render(hidden("new-message-shown", { sender_name: null }), "en");
  const grades = Array.from({ length: 16 }, () => Object(samples.get("weekly-digest-full")?.data).grades[0]);
  render(hidden("weekly-digest-full", { grades }), "en");
  for (const kind of accountEmailKinds) {
    for (const places of [authPlaceholders, { ...authPlaceholders, address: "" }])
      await renderAuthEmail(kind, places, textsFor("en").texts);
  }
  expect(Object.keys(english).filter((key) => !said.has(key))).toEqual([]);
});

it("numbers have the form that the language has for them", () => {
  const days = (language: string, count: number) =>
    textsFor(language).texts.say("digest.days", { days: count });
  expect(days("en", 1)).toBe("1 day in a row");
  expect(days("de", 1)).not.toBe(days("de", 2).replace("2", "1"));
  expect(
    new Set([1, 2, 3, 11].map((count) => days("ar", count).replace(/[\d\u0660-\u0669]/g, ""))),
  ).toHaveLength(4);
});

it("names keep their direction, and no mark of it stands where none is needed", () => {
  const subject = (inviter_name: string, locale: string) => {
    const request = samples.get("invitation-student");
    if (request === undefined) throw new Error("no sample");
    return render({ ...request, data: { ...Object(request.data), inviter_name } }, locale).subject;
  };
  expect(subject("Bob Miller", "en")).toBe("Bob Miller invites you to Homeroom");
  expect(subject("ليلى حداد", "en")).toBe("\u2068ليلى حداد\u2069 invites you to Homeroom");
  expect(subject("Bob Miller", "ar")).toContain("\u2068Bob Miller\u2069");
  // What somebody typed brings no mark of its own.
  expect(subject("Bob\u2069\u202e Miller", "ar")).toContain("\u2068Bob Miller\u2069");
});

it("a person's own tag decides dates, where its language is one of ours", () => {
  expect(languageFor("de_AT")).toEqual({ language: "de", locale: "de-AT" });
  expect(languageFor("nl-NL")).toEqual({ language: "en", locale: "en" });
  expect(languageFor("?")).toEqual({ language: "en", locale: "en" });
  const moment = "2026-12-04T09:30:00+00:00";
  expect(createFormat("de-AT", "Europe/Vienna").moment(moment)).toContain("4. Dezember 2026 um 10:30");
  expect(createFormat("ar-EG", "Africa/Cairo").moment(moment)).toContain("ديسمبر");
});

it.each([
  ["fr-CH, fr;q=0.9, en;q=0.8", "fr"],
  ["nl, AR-eg;q=0.7, en;q=0.3", "ar"],
  ["nl", "en"],
  ["", "en"],
] satisfies [string, Language][])("a browser that asks for %j gets %s", (header, language) => {
  const request = new Request("https://api.example", { headers: { "accept-language": header } });
  expect(languageOfRequest(request)).toBe(language);
});

it("a sentence begins with a capital letter where words stand in for a name", () => {
  const { say } = textsFor("en").texts;
  const inviter = say("common.someone");
  expect(say("invitation.subject", { inviter })).toBe("Someone invites you to Homeroom");
  expect(say("invitation.reason", { inviter })).toContain("because someone entered");
  expect(sayIn({ a: "x" }, "en", "ltr")("a")).toBe("x");
});
