/** A person's lessons and alerts as iCalendar. Everyone may call; the secret in the address decides whose. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none", cors: "disabled" }, handle)) };
