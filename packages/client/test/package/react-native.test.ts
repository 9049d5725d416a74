// The SDK runs with what React Native's engine has: no module of Node, no page, no WebCrypto, no TextDecoder.
import vm from "node:vm";
import { createClient } from "@supabase/supabase-js";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type Bundle, bundle } from "../support/bundle.ts";
import { json, rows, someId } from "../support/fake-server.ts";

const entries = [
  "",
  "/bulk",
  "/calendar",
  "/csv",
  "/disclosures",
  "/pauses",
  "/rosters",
  "/statistics",
  "/texts",
  "/texts/ar",
].map((one) => `@homeroom/client${one}`);

let built: Bundle;
beforeAll(async () => {
  built = await bundle(entries, { conditions: ["react-native"], script: true });
});

test("a bundle for React Native needs no module that it lacks", () => {
  expect(built.imports).toEqual([]);
});

/** What the engine and React Native bring beside the language. */
function nativeGlobals() {
  return { setTimeout, clearTimeout, queueMicrotask, AbortController, Blob, FormData, console };
}

test("calls work without what only browsers and Node have", async () => {
  const asked: string[] = [];
  const supabase = createClient("http://api.test", "sb_publishable_test", {
    auth: { persistSession: false, autoRefreshToken: false },
    global: {
      fetch: async (input, init) => {
        const { pathname } = new URL(String(input));
        asked.push(`${init?.method} ${pathname}`);
        if (pathname.endsWith("/my_students")) return json([rows.student]);
        if (pathname.endsWith("/create_booking")) return json(rows.booking);
        if (pathname.endsWith("/my_events")) return json([]);
        if (pathname.startsWith("/storage/")) return json({ Key: "x", Id: someId });
        return json([{ index: 0, invitation_id: someId, error: null }]);
      },
    },
  });
  // Not its realtime: it wants a WebSocket, which React Native has.
  const context = vm.createContext({ ...nativeGlobals(), supabase, result: undefined });
  for (const name of [
    "window",
    "document",
    "process",
    "Buffer",
    "crypto",
    "TextDecoder",
    "XMLHttpRequest",
    "URL",
  ]) {
    expect(vm.runInContext(`typeof ${name}`, context), `${name} is not there.`).toBe("undefined");
  }
  vm.runInContext(built.code, context);
  await vm.runInContext(
    `(async () => {
      const homeroom = sdk.createHomeroom(supabase);
      const students = await sdk.unwrap(homeroom.students.list());
      const aborted = new AbortController();
      aborted.abort();
      const { error } = await homeroom.with({ signal: aborted.signal }).students.list();
      const booking = await sdk.unwrap(homeroom.bookings.create({
        tutorId: "${someId}", subject: "Algebra", startsAt: new Date(0), endsAt: new Date(1),
      }));
      const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
      const uploaded = await homeroom.messages.upload({ threadId: "${someId}", file: png, name: "Caf\u00e9.png" });
      const report = await sdk.unwrap(sdk.importCsv(homeroom, { csv: "email,13+\\nmia@example.com,yes" }));
      const ics = await sdk.unwrap(sdk.exportCalendar(homeroom, { name: "\u0645\u062f\u0631\u0633\u0629" }));
      const file = "sourcedId";
      const files = { orgs: file, users: file, classes: file, enrollments: file };
      const roster = await sdk.previewRoster(homeroom, { organizationId: "${someId}", files });
      const said = sdk.describeAccess({ reason: "no_link", linkedAt: null }, sdk.ar);
      const subscription = homeroom.subscribe({});
      subscription.unsubscribe();
      result = JSON.stringify({
        names: students.rows.map(({ fullName }) => fullName), aborted: error.code, booking: booking.subject,
        requestId: sdk.newRequestId(), upload: uploaded.error && uploaded.error.code, invited: report.invited,
        ics: ics.slice(0, 15), roster: roster.error.code, said,
      });
    })()`,
    context,
  );
  const result = z.record(z.string(), z.unknown()).parse(JSON.parse(String(Reflect.get(context, "result"))));
  expect(result).toMatchObject({
    names: ["Mia Baker"],
    aborted: "network.failed",
    booking: "Algebra",
    invited: 1,
    ics: "BEGIN:VCALENDAR",
    roster: "validation.failed",
    upload: null,
  });
  expect(result["requestId"]).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(result["said"]).toMatch(/\p{Script=Arabic}/u);
});
