import { repositoryDir } from "../project.ts";
import { describeOutcome, followSchemas } from "../schemas/hot.ts";
import { parseFlags } from "./flags.ts";
import { dataDirOf } from "./stop.ts";
import { withCluster } from "./with-cluster.ts";

/** `npm run sql:apply`: applies the schemas to the local data, also where that loses some of it. */
export async function sqlApply(args: string[]): Promise<void> {
  parseFlags(args, { "data-dir": { type: "string" } });
  await withCluster(dataDirOf(args), async (port) => {
    const outcome = await followSchemas(port, repositoryDir, { allowLoss: true });
    process.stdout.write(`${describeOutcome(outcome) ?? "The schemas are applied already."}\n`);
  });
}
