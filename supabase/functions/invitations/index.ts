/** The page that an invitation's email opens where no page of an app is configured. Shows, changes nothing. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none", cors: "disabled" }, handle)) };
