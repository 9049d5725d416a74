/**
 * The emails as a phone of 360 px shows them, in a real Chromium: nothing is wider than the screen, in no
 * language. `EMAIL_PICTURES=1 npx vitest run emails/pictures` renews the pictures of docs/emails.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ByLanguage, hasBrowser, type Phone, startPhone } from "../../_testing/pictures.ts";
import { samples } from "../../_testing/samples.ts";
import { textsFor } from "../texts/emails/index.ts";
import { languages } from "../texts/languages.ts";
import { renderAuthEmail } from "./auth.ts";
import { type AccountEmailKind, accountEmailKinds } from "./auth-kinds.ts";
import { type EmailRequest, renderEmail } from "./render.ts";

const writes = process.env["EMAIL_PICTURES"] !== undefined;

const sender = {
  from: "Homeroom <mail@homeroom.example>",
  invitationPage: "https://homeroom.example/invitations",
};

/** The sample that stands for each picture. */
const pictured = {
  invitation: "invitation-student-relation",
  link: "link-changed-created-student",
  booking: "booking-changed-confirmed-client",
  message: "new-message-shown",
  grade: "child-graded-passed",
  "low-grade": "child-low-grade",
  absence: "child-absent",
  digest: "weekly-digest-full",
  "digest-empty": "weekly-digest-empty",
  integration: "integration-needs-reconnect",
  alert: "school-alert",
  "alert-urgent": "school-alert-urgent",
  "alert-changed": "school-alert-changed",
  "alert-canceled": "school-alert-canceled",
  export: "export-ready",
  "export-asked": "export-asked",
  majority: "majority-soon",
  consent: "consent-asked",
  report: "report-waiting",
  "report-unhandled": "report-unhandled",
  webhook: "webhook-ended-failing",
  goal: "goal-reached",
  work: "work-set",
  privacy: "privacy-waiting",
  "privacy-erasure": "privacy-erasure-family",
  "privacy-unhandled": "privacy-unhandled",
} as const;

const places = {
  url: "https://api.homeroom.example/auth/v1/verify?token=pkce_5f0c9a527d0e4d4b9a573b0c7d3b1a11&type=signup",
  code: "482913",
  address: "charlie@example.com",
  newAddress: "charlie.miller@example.com",
};

async function emails(): Promise<Map<string, ByLanguage>> {
  const ours = Object.entries(pictured).map(([name, sample]): [string, ByLanguage] => [
    name,
    async (language) => renderEmail({ ...sampleOf(sample), locale: language }, sender).html,
  ]);
  const auth = accountEmailKinds.map((kind: AccountEmailKind): [string, ByLanguage] => [
    `auth-${kind.replace("_", "-")}`,
    async (language) => (await renderAuthEmail(kind, places, textsFor(language).texts)).html,
  ]);
  return new Map([...ours, ...auth]);
}

function sampleOf(name: string): EmailRequest {
  const sample = samples.get(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  return sample;
}

it("there is a picture of each template", () => {
  const templateOf = (name: string) => sampleOf(name).template;
  expect(new Set(Object.values(pictured).map(templateOf))).toEqual(
    new Set([...samples.values()].map(({ template }) => template)),
  );
});

describe.skipIf(!hasBrowser)("on a phone", async () => {
  let phone: Phone;
  beforeAll(async () => {
    phone = await startPhone();
  });
  afterAll(() => phone.close());

  it.each([...(await emails())])("%s fits, in every language", async (name, html) => {
    for (const language of languages)
      expect(await phone.widthOf(await html(language)), `${name} in ${language}`).toBeLessThanOrEqual(360);
    if (writes) await phone.picture(`emails/${name}`, html);
  });
});
