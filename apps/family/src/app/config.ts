export type AppConfig = {
  apiUrl: string;
  publishableKey: string;
  /** Hosts beside the API's from which pictures of people are shown; `headers.ts` allows the same. */
  pictureHosts: readonly string[];
};

/** The address and the key of the API differ from host to host; the build is one. */
export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch("/config.json", { cache: "no-store" });
  const config: Partial<AppConfig> = await response.json();
  if (!config.apiUrl || !config.publishableKey) throw new Error("config.json names no API.");
  const { apiUrl, publishableKey, pictureHosts = [] } = config;
  return { apiUrl, publishableKey, pictureHosts };
}
