/** Receives what the provider of text messages tells. Everyone may call; its signature decides who is heard. */
import { withSupabase } from "@supabase/server";
import { withStableErrors } from "../_shared/stable-errors.ts";
import { handle } from "./handler.ts";

export default { fetch: withStableErrors(withSupabase({ auth: "none", cors: "disabled" }, handle)) };
