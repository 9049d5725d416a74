// Google Classroom and Khan Academy of one student.
import type { Integration } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Plug, RefreshCw, Unplug, Upload } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge, type BadgeTone } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

const UploadDialog = lazyDialog(() => import("./integration-dialogs.tsx").then((file) => file.UploadDialog));
const ReviewDialog = lazyDialog(() => import("./integration-dialogs.tsx").then((file) => file.ReviewDialog));
const DisconnectDialog = lazyDialog(() =>
  import("./integration-dialogs.tsx").then((file) => file.DisconnectDialog),
);

const providers = ["google_classroom", "khan_academy"] as const;
type Provider = (typeof providers)[number];

const tones: Record<string, BadgeTone> = { active: "good", needs_reconnect: "bad", paused: "warn" };

export function IntegrationsCard({ studentId }: { studentId: string }) {
  const t = useText("integrations");
  const { query } = useHomeroom();
  const integrations = useQuery(query.integrations.list({ studentId }));
  return (
    <Card title={t("title")} icon={<Plug aria-hidden />}>
      <p className="-mt-2 text-[0.9375rem] text-soft">
        {t("lead")} <TextLink href="/consents">{t("consents")}</TextLink>
      </p>
      <Loaded query={integrations}>
        {({ rows }) => (
          <Rows>
            {providers.map((provider) => (
              <Connection
                key={provider}
                studentId={studentId}
                provider={provider}
                integration={rows.find((row) => row.provider === provider && row.status !== "disconnected")}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Card>
  );
}

type Props = { studentId: string; provider: Provider; integration: Integration | undefined };

function Connection({ studentId, provider, integration }: Props) {
  const t = useText("integrations");
  const { ago } = useFormats();
  const { mutation } = useHomeroom();
  const connect = useMutation(mutation.integrations.connect());
  const sync = useMutation(mutation.integrations.requestSync());
  const [dialog, setDialog] = useState<"disconnect" | "upload" | "review">();
  const isOpen = integration !== undefined && integration.status !== "pending";

  const begin = () => {
    // Back to this address, which completes the connection.
    const returnTo = `${window.location.origin}/connected`;
    connect.mutate(
      provider === "google_classroom" ? { studentId, provider, returnTo } : { studentId, provider },
      {
        onSuccess: ({ authorizeUrl }) => {
          if (authorizeUrl) window.location.assign(authorizeUrl);
        },
        onError: tellError,
      },
    );
  };

  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {t(provider)}
          {integration && (
            <Badge tone={tones[integration.status] ?? "neutral"}>
              {t.maybe(`status.${integration.status}`) ?? integration.status}
            </Badge>
          )}
        </p>
        <p className="text-sm text-soft">
          {!isOpen
            ? t(provider === "google_classroom" ? "googleText" : "khanText")
            : integration.lastSyncedAt
              ? t("lastSynced", { when: ago(integration.lastSyncedAt) })
              : t("neverSynced")}
          {integration?.externalAccount && <> · {t("account", { account: integration.externalAccount })}</>}
        </p>
      </div>
      {!isOpen && (
        <Button look="primary" onPress={begin} isPending={connect.isPending}>
          {t("connect")}
        </Button>
      )}
      {integration?.status === "needs_reconnect" && (
        <Button look="primary" onPress={begin} isPending={connect.isPending}>
          {t("reconnect")}
        </Button>
      )}
      {integration?.status === "paused" && (
        <Button look="primary" aria-haspopup="dialog" onPress={() => setDialog("review")}>
          {t("review")}
        </Button>
      )}
      {integration?.status === "active" &&
        (provider === "khan_academy" ? (
          <Button aria-haspopup="dialog" onPress={() => setDialog("upload")}>
            <Upload className="size-4.5" aria-hidden />
            {t("upload")}
          </Button>
        ) : (
          <Button
            isPending={sync.isPending}
            onPress={() =>
              sync.mutate(
                { integrationId: integration.id },
                { onSuccess: () => tell(t("syncQueued")), onError: tellError },
              )
            }
          >
            <RefreshCw className="size-4.5" aria-hidden />
            {t("syncNow")}
          </Button>
        ))}
      {isOpen && (
        <>
          <Button look="quiet" aria-haspopup="dialog" onPress={() => setDialog("disconnect")}>
            <Unplug className="size-4.5" aria-hidden />
            {t("disconnect")}
          </Button>
          <DisconnectDialog
            integrationId={integration.id}
            provider={t(provider)}
            isOpen={dialog === "disconnect"}
            onClose={() => setDialog(undefined)}
          />
          <UploadDialog
            integrationId={integration.id}
            isOpen={dialog === "upload"}
            onClose={() => setDialog(undefined)}
          />
          <ReviewDialog
            integrationId={integration.id}
            isOpen={dialog === "review"}
            onClose={() => setDialog(undefined)}
          />
        </>
      )}
    </Row>
  );
}
