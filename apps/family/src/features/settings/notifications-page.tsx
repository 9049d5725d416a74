import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Switch } from "../../shared/ui/choice.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tellError } from "../../shared/ui/tell.ts";
import { ClosedAddress } from "./closed-address.tsx";
import { PushCard } from "./push-card.tsx";

/** What cannot be switched off. */
const alwaysTold: ReadonlySet<string> = new Set([
  "LINK_CHANGED",
  "PRIVACY_REQUEST",
  "REPORT_CHANGED",
  "DATA_EXPORT",
  "AGE_TRANSITION",
]);

export function NotificationSettingsPage() {
  const t = useText("settings");
  const { query, mutation } = useHomeroom();
  const preferences = useQuery(query.notifications.preferences());
  const { mutate: set, variables, isPending } = useMutation(mutation.notifications.setPreference());
  return (
    <Page
      title={t("notifications")}
      lead={t("notificationsLead")}
      back={{ href: "/settings", label: t("title") }}
      width="narrow"
    >
      <ClosedAddress />
      <PushCard />
      <Card>
        <Loaded query={preferences}>
          {(list) => (
            <Rows label={t("notifications")}>
              {list.map(({ key, inApp, email }) => {
                const name = t.maybe(`key.${key}`) ?? key;
                // Shown as chosen while the server is asked.
                const chosen = isPending && variables?.key === key ? variables : undefined;
                const always = alwaysTold.has(key);
                return (
                  <Row key={key} className="flex-wrap gap-x-6">
                    <p className="min-w-0 flex-1 basis-48 font-semibold">{name}</p>
                    {always ? (
                      <p className="text-sm text-soft">{t("always")}</p>
                    ) : (
                      <>
                        <Switch
                          aria-label={`${name}: ${t("inApp")}`}
                          isSelected={chosen?.inApp ?? inApp}
                          onChange={(next) => set({ key, inApp: next }, { onError: tellError })}
                        >
                          {t("inApp")}
                        </Switch>
                        <Switch
                          aria-label={`${name}: ${t("byEmail")}`}
                          isSelected={chosen?.email ?? email}
                          onChange={(next) => set({ key, email: next }, { onError: tellError })}
                        >
                          {t("byEmail")}
                        </Switch>
                      </>
                    )}
                  </Row>
                );
              })}
            </Rows>
          )}
        </Loaded>
      </Card>
    </Page>
  );
}
