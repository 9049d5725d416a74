import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { canPush, rememberHere, subscribeHere, unsubscribeHere } from "../../shared/lib/push.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Switch } from "../../shared/ui/choice.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

/** On which devices one is told while the app is closed. Not shown where the deployment has no push. */
export function PushCard() {
  const { query } = useHomeroom();
  const key = useQuery(query.push.key());
  return key.data ? <Devices applicationServerKey={key.data} /> : null;
}

function Devices({ applicationServerKey }: { applicationServerKey: string }) {
  const t = useText("settings");
  const { moment } = useFormats();
  const { query, mutation, personId } = useHomeroom();
  const devices = useQuery(query.push.devices());
  const { mutateAsync: subscribe } = useMutation(mutation.push.subscribe());
  const { mutateAsync: unsubscribe } = useMutation(mutation.push.unsubscribe());
  const [isBusy, setBusy] = useState(false);
  const [isBlocked, setBlocked] = useState(() => canPush() && Notification.permission === "denied");

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    await act().catch(tellError);
    setBusy(false);
  };
  const turnOn = async (showsNames: boolean) => {
    const address = await subscribeHere(applicationServerKey);
    setBlocked(address === null && Notification.permission === "denied");
    if (address === null) return;
    await subscribe({ ...address, showsNames });
    rememberHere(personId, address.endpoint, showsNames);
    tell(t("pushIsOn"));
  };
  const turnOff = async () => {
    await unsubscribe({});
    await unsubscribeHere();
    tell(t("pushIsOff"));
  };

  return (
    <Card title={t("push")} icon={<BellRing aria-hidden />}>
      <p className="text-sm text-soft">{t("pushText")}</p>
      <Loaded query={devices}>
        {(list) => {
          const here = list.find(({ isThisSession }) => isThisSession);
          if (!canPush()) return <p>{t("pushCannot")}</p>;
          return (
            <Rows label={t("push")}>
              <Row className="flex-wrap gap-x-6">
                <Switch
                  isSelected={here !== undefined}
                  isDisabled={isBusy || (isBlocked && here === undefined)}
                  onChange={(on) => void attempt(() => (on ? turnOn(false) : turnOff()))}
                >
                  {t("pushHere")}
                </Switch>
                {isBlocked && <p className="text-sm text-soft">{t("pushBlocked")}</p>}
              </Row>
              {here && (
                <Row className="flex-wrap gap-x-6">
                  <Switch
                    isSelected={here.showsNames}
                    isDisabled={isBusy}
                    onChange={(on) => void attempt(() => turnOn(on))}
                  >
                    {t("pushNames")}
                  </Switch>
                  <p className="text-sm text-soft">{t("pushNamesHint")}</p>
                </Row>
              )}
              {list
                .filter(({ isThisSession }) => !isThisSession)
                .map(({ id, createdAt, lastSentAt }) => (
                  <Row key={id} className="flex-wrap gap-x-6">
                    <p className="min-w-0 flex-1 basis-48">
                      {lastSentAt
                        ? t("pushOtherTold", { time: moment(lastSentAt) })
                        : t("pushOther", { time: moment(createdAt) })}
                    </p>
                    <Button onPress={() => void attempt(async () => void (await unsubscribe({ id })))}>
                      {t("pushEnd")}
                    </Button>
                  </Row>
                ))}
            </Rows>
          );
        }}
      </Loaded>
    </Card>
  );
}
