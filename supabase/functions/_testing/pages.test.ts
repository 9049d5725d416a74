/**
 * The functions' own pages and the page in an export, as a phone of 360 px shows them, in every language.
 * `EMAIL_PICTURES=1 npx vitest run _testing/pages` renews the pictures of docs/pages.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { unsubscribeLink } from "../_shared/links.ts";
import { failurePage, pageResponse } from "../_shared/page.ts";
import { languages } from "../_shared/texts/languages.ts";
import { pageTexts } from "../_shared/texts/pages/index.ts";
import type { Volume } from "../data-export/exports.ts";
import { writePage } from "../data-export/page.ts";
import { resultPage } from "../integration-callback/page.ts";
import { invitationPage } from "../invitations/page.ts";
import { handle as unsubscribe } from "../unsubscribe/handler.ts";
import { apiUrl, type ByLanguage, hasBrowser, type Phone, startPhone } from "./pictures.ts";

const writes = process.env["EMAIL_PICTURES"] !== undefined;
const key = "k".repeat(32);
const bob = "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a11";
const dana = "5f0c9a52-7d0e-4d4b-9a57-3b0c7d3b1a12";

const languageOf = (name: string) => languages.find((one) => one === name) ?? "en";

/** Answered by a database that takes everything. */
async function unsubscribed(language: string, init: RequestInit): Promise<string> {
  const link = unsubscribeLink(apiUrl, key, { key: "BOOKING_CHANGED", profileId: bob }, language);
  const request = new Request(link, { headers: { accept: "text/html" }, ...init });
  const supabaseAdmin = {
    rpc: () => ({ abortSignal: async () => ({ data: null, error: null, status: 200 }) }),
  };
  return (await unsubscribe(request, { supabaseAdmin })).text();
}

function exported(language: string): string {
  const volume: Volume = {
    ...{ state: "packing", number: 1, volumes: 2, path: "", files: [], locale: language },
    ...{ time_zone: "Europe/Berlin", full_name: "Mia Miller", requested_at: "2026-11-25T09:30:00+00:00" },
  };
  const rows: [string, Record<string, unknown>[]][] = [
    ["profiles", [{ id: "mia", full_name: "Mia Miller" }]],
    ["profile_details", [{ email: "mia@example.com", date_of_birth: "2012-05-04", phone: null }]],
    [
      "my_bookings",
      ["2026-11-30T15:00:00+00:00", "2026-12-07T15:00:00+00:00"].map((starts_at) => ({
        ...{ starts_at, subject: "Fractions", tutor_name: "Dana Reyes", student_name: "Mia Miller" },
        ...{ price_minor: 3500, currency: "EUR" },
      })),
    ],
    ["my_threads", [{ thread_id: "t", other_id: dana, other_name: "Dana Reyes" }]],
    [
      "thread_messages",
      [
        {
          id: "1",
          thread_id: "t",
          sender_id: bob,
          created_at: "2026-11-24T16:00:00+00:00",
          body: "Does Tuesday fit?",
        },
        {
          ...{ id: "2", thread_id: "t", sender_id: dana, created_at: "2026-11-24T17:12:00+00:00" },
          ...{ body: "Yes.\nPlease print this.", attachment_name: "a-worksheet-with-quite-a-long-name.pdf" },
        },
      ],
    ],
    ["assignments", [{ id: "a", title: "Halves and quarters", maximum: 20 }]],
    [
      "submissions",
      [{ assignment_id: "a", submitted_at: "2026-11-20T18:00:00+00:00", body: "See file", score: 17.5 }],
    ],
  ];
  return writePage(volume, new Map([["learning", new Map(rows)]]));
}

const pages = new Map<string, ByLanguage>([
  ["unsubscribe", (language) => unsubscribed(language, {})],
  [
    "unsubscribe-done",
    (language) =>
      unsubscribed(language, {
        method: "POST",
        body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      }),
  ],
  [
    "platform",
    (language) =>
      resultPage({ result: "connected", proof: "Qm3x-7fTz" }, pageTexts(languageOf(language))).text(),
  ],
  [
    "platform-denied",
    (language) => resultPage({ result: "denied", proof: null }, pageTexts(languageOf(language))).text(),
  ],
  ["failed", (language) => failurePage(400, pageTexts(languageOf(language)), "failed.incomplete").text()],
  [
    "invitation",
    (language) =>
      pageResponse(
        200,
        invitationPage({ apiUrl, publishableKey: "key", appUrl: null }, pageTexts(languageOf(language))),
      ).text(),
  ],
  ["export", async (language) => exported(language)],
]);

const invitation = {
  ...{ kind: "student", relation: "FATHER", status: "pending", inviter_name: "Bob Miller" },
  ...{
    address_hint: "c***@example.com",
    expires_at: "2026-12-09T09:30:00+00:00",
    profiles: null,
    guardians: null,
  },
};

describe.skipIf(!hasBrowser)("on a phone", () => {
  let phone: Phone;
  beforeAll(async () => {
    vi.stubEnv("UNSUBSCRIBE_KEY", key);
    phone = await startPhone({ preview_invitation: [invitation] });
  });
  afterAll(() => phone.close());

  it.each([...pages])("the page %s fits, in every language", async (name, html) => {
    for (const language of languages)
      expect(await phone.widthOf(await html(language)), `${name} in ${language}`).toBeLessThanOrEqual(360);
    if (writes) await phone.picture(`pages/${name}`, html);
  });
});
