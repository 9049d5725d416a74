import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const repository = resolve(import.meta.dirname, "../..");

/** Hot reload works against the stack of `npm start`: its data folder says where it is. */
function configOfRunningStack(): Plugin {
  const dataDir = process.env["HOMEROOM_DATA_DIR"] ?? join(repository, ".homeroom");
  return {
    name: "homeroom-config",
    configureServer(server) {
      server.middlewares.use("/config.json", async (_request, response) => {
        const text = await readFile(join(dataDir, "stack.json"), "utf8").catch(() => undefined);
        response.setHeader("content-type", "application/json");
        response.statusCode = text === undefined ? 503 : 200;
        const { apiUrl, publishableKey } = JSON.parse(text ?? "{}");
        response.end(JSON.stringify({ apiUrl, publishableKey }));
      });
    },
  };
}

export default defineConfig({
  plugins: [
    // Only the texts of react-aria in the app's languages.
    {
      ...optimizeLocales.vite({ locales: ["en-US", "es-ES", "de-DE", "fr-FR", "ar-AE"] }),
      enforce: "pre",
    },
    react(),
    tailwindcss(),
    configOfRunningStack(),
  ],
  resolve: {
    conditions: ["@homeroom/source", "module", "browser", "development|production"],
    alias: [
      // supabase-js brings a client for analytics tables, which no project of Homeroom has.
      { find: "iceberg-js", replacement: join(import.meta.dirname, "src/shared/lib/no-analytics.ts") },
      // auth-js brings passkeys, which this app does not offer.
      {
        find: /^\.\/lib\/webauthn$/,
        replacement: join(import.meta.dirname, "src/shared/lib/no-passkeys.ts"),
      },
    ],
  },
  server: { port: 5173, strictPort: true },
  build: {
    // Where `light-dark()` and the logical properties are known.
    target: ["chrome123", "edge123", "firefox121", "safari17.5"],
    // The policy allows no inline files of other kinds, and small ones cost a request at most.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
  },
});
