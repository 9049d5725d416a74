import { createGoogleClassroom } from "./google-classroom/provider.ts";
import { khanAcademy } from "./khan-academy/provider.ts";
import type { ImportProvider, ProviderContext, SyncProvider } from "./provider.ts";

/** Every platform, by the name that the database knows it by. */
const providers: Readonly<Record<string, (context: ProviderContext) => SyncProvider | ImportProvider>> = {
  google_classroom: createGoogleClassroom,
  khan_academy: () => khanAcademy,
};

/** Platforms that are asked, made once each. */
export function syncProviders(context: ProviderContext): (name: string) => SyncProvider {
  const made = new Map<string, SyncProvider>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const provider = providers[name]?.(context);
    if (provider?.kind !== "sync") throw new Error(`no module for ${name}`);
    made.set(name, provider);
    return provider;
  };
}

/** The platform whose exports are uploaded under that name, if there is one. */
export function importProvider(name: string, context: ProviderContext): ImportProvider | undefined {
  const provider = providers[name]?.(context);
  return provider?.kind === "import" ? provider : undefined;
}
