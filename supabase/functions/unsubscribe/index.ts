/** Switches one kind of email off. Everyone may call; the link's signature decides what it does. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none", cors: "disabled" }, handle)) };
