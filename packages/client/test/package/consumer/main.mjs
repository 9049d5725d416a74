// Runs where the published package is installed, in Node and in Deno alike.
import { createHomeroom, invitationToken, newRequestId, unwrap } from "@homeroom/client";
import { exportCalendar } from "@homeroom/client/calendar";
import { describeAccess } from "@homeroom/client/texts";
import { fr } from "@homeroom/client/texts/fr";
import { createClient } from "@supabase/supabase-js";

const fetch = async (url) =>
  new Response(url.includes("/rpc/") ? "true" : '{"message":"permission denied","code":"42501"}', {
    status: url.includes("/rpc/") ? 200 : 401,
  });
const auth = { persistSession: false, autoRefreshToken: false };
const homeroom = createHomeroom(createClient("http://api.test", "key", { auth, global: { fetch } }));
const pair = { guardianId: newRequestId(), studentId: newRequestId() };
const valid = await unwrap(homeroom.guardians.validateLink(pair));
const { error } = await homeroom.students.list();
// The parts that are imported one by one act as the client that they are given.
const refused = await exportCalendar(homeroom);
if (refused.error.code !== error.code) throw new Error("Not the same answer.");
const said = describeAccess({ reason: "no_link", linkedAt: null }, fr);
console.log(JSON.stringify({ valid, code: error.code, said, token: invitationToken("app://x#token=abc") }));
