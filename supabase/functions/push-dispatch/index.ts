/** Tells browsers and phones of notifications. Called by the schedule, with the secret key. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "secret", cors: "disabled" }, handle)) };
