// Bundles entry points of the SDK as an app's bundler does.
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export type Bundle = {
  code: string;
  /** Modules that are not in it. */
  imports: string[];
};

/** One chunk with all that these entry points export, without supabase-js; a script defines `sdk`. */
export async function bundle(
  entries: string[],
  { conditions = ["browser"], script = false }: { conditions?: string[]; script?: boolean } = {},
): Promise<Bundle> {
  const code = entries.map((entry) => `export * from ${JSON.stringify(entry)};`).join("\n");
  const file = `${root}bundle-of-an-app.js`;
  const output = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@homeroom/source", "module", ...conditions, "import", "default"] },
    plugins: [
      {
        name: "app",
        resolveId: (id) => (id === "app" ? file : undefined),
        load: (id) => (id === file ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: "app",
        external: [/^@supabase\//, /^node:/],
        preserveEntrySignatures: "strict",
        output: script ? { format: "iife", name: "sdk", codeSplitting: false } : { codeSplitting: false },
      },
    },
  });
  const outputs: unknown[] = Array.isArray(output) ? output : [output];
  const [chunk, ...others] = outputs
    .flatMap((one) => (isOutput(one) ? one.output : []))
    .flatMap((one) => (one.type === "chunk" ? [one] : []));
  if (!chunk || others.length > 0) throw new Error("The bundle is not one chunk.");
  // What is imported only when it is needed is in this chunk as well, and named as one of its imports.
  const imports = [...chunk.imports, ...chunk.dynamicImports].filter((name) => name !== chunk.fileName);
  return { code: chunk.code, imports };
}

function isOutput(value: unknown): value is Rolldown.RolldownOutput {
  return Array.isArray(Reflect.get(Object(value), "output"));
}
