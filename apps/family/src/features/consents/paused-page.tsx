// What the account of a child may do before there is consent to it: the way out, help, blocking, one's own file.
import type { Pause } from "@homeroom/client/pauses";
import { useHomeroom } from "@homeroom/react";
import { pauseQuery } from "@homeroom/react/pauses";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { FolderDown, Hourglass, UsersRound } from "lucide-react";
import { use, useState } from "react";
import { useSignOut } from "../../app/sign-out.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { loadMessages } from "../../shared/i18n/messages.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { Toasts } from "../../shared/ui/toasts.tsx";
import { BlockDialog } from "../family/block-dialog.tsx";
import { Mine, whilePreparing } from "../privacy/mine.tsx";
import { Concerns } from "../reports/concerns.tsx";
import { AskForHelp } from "../reports/help-page.tsx";

// Few people ever see this page: its texts come with it.
const texts = loadMessages("consents", "family", "privacy", "reports");

export default function PausedPage({ onCheck }: { onCheck(): void }) {
  use(texts);
  const t = useText("consents");
  const app = useText("app");
  const signOut = useSignOut();
  const pause = useQuery(pauseQuery(useHomeroom()));
  return (
    <>
      <Page
        title={t("paused")}
        lead={t("pausedLead")}
        width="narrow"
        actions={<Button onPress={() => void signOut()}>{app("signOut")}</Button>}
      >
        <Loaded query={pause}>
          {(found) => (
            <>
              <Card title={t("pausedNext")} icon={<Hourglass aria-hidden />}>
                {found && <Next pause={found} />}
                <div>
                  <Button onPress={onCheck}>{t("pausedCheck")}</Button>
                </div>
              </Card>
              <AskForHelp />
              <Concerns />
              {found && found.guardians.length > 0 && <Guardians guardians={found.guardians} />}
              <OwnFile />
            </>
          )}
        </Loaded>
      </Page>
      <Toasts />
    </>
  );
}

function Next({ pause }: { pause: Pause }) {
  const t = useText("consents");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: ask, isPending } = useMutation(mutation.consents.ask());
  const { studentId, state, askedAt, nextAt } = pause;
  return (
    <>
      <p>{state === "withdrawn" ? t("pausedWithdrawn") : t("pausedWhy")}</p>
      <p className="text-soft">
        {askedAt && nextAt
          ? t("pausedAsked", { asked: date(askedAt), next: date(nextAt) })
          : t("pausedNobody")}
      </p>
      <div>
        <Button
          look="primary"
          isPending={isPending}
          onPress={() =>
            ask({ studentId, purpose: "account" }, { onSuccess: () => tell(t("asked")), onError: tellError })
          }
        >
          {askedAt ? t("pausedAskAgain") : t("pausedAsk")}
        </Button>
      </div>
    </>
  );
}

function Guardians({ guardians }: { guardians: Pause["guardians"] }) {
  const t = useText("consents");
  const family = useText("family");
  const words = useText("words");
  const [blocking, setBlocking] = useState<string>();
  return (
    <Card title={t("pausedBlock")} icon={<UsersRound aria-hidden />}>
      <Rows label={t("pausedBlock")}>
        {guardians.map(({ linkId, fullName, relation }) => (
          <Row key={linkId} className="flex-wrap">
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-semibold">{fullName ?? words("someone")}</p>
              <p className="text-sm text-soft">{words(`relation.${relation}`)}</p>
            </div>
            <Button aria-haspopup="dialog" onPress={() => setBlocking(linkId)}>
              {family("block")}
            </Button>
            <BlockDialog
              guardian={{ linkId, fullName }}
              isOpen={blocking === linkId}
              onClose={() => setBlocking(undefined)}
            />
          </Row>
        ))}
      </Rows>
    </Card>
  );
}

function OwnFile() {
  const t = useText("consents");
  const privacy = useText("privacy");
  const { infinite, mutation } = useHomeroom();
  const { mutate: request, isPending } = useMutation(mutation.privacy.requestExport());
  const exports = useInfiniteQuery({
    ...infinite.privacy.exports({ limit: 20 }),
    refetchInterval: ({ state }) => whilePreparing(state.data?.pages.flatMap(({ rows }) => rows) ?? []),
  });
  const mine =
    exports.data?.pages.flatMap(({ rows }) => rows).filter(({ side }) => side === "requester") ?? [];
  return (
    <Card title={t("pausedFile")} icon={<FolderDown aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("pausedFileText")}</p>
      <div>
        <Button
          isPending={isPending}
          onPress={() => request({}, { onSuccess: () => tell(privacy("asked")), onError: tellError })}
        >
          {privacy("ask")}
        </Button>
      </div>
      {mine.length > 0 && (
        <Rows label={privacy("files")}>
          {mine.map((one) => (
            <Mine key={one.id} found={one} />
          ))}
        </Rows>
      )}
    </Card>
  );
}
