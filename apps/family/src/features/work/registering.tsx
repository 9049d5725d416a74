import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { Button } from "../../shared/ui/button.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { liveClassId: string; title: string; registered: boolean };

/** Registers the student for a live class, or takes it back. */
export function Registering({ liveClassId, title, registered }: Props) {
  const t = useText("work");
  const { mutation } = useHomeroom();
  const register = useMutation(mutation.portal.register());
  const unregister = useMutation(mutation.portal.unregister());
  const toggle = () =>
    registered
      ? unregister.mutate(
          { liveClassId },
          { onSuccess: () => tell(t("unregistered", { title })), onError: tellError },
        )
      : register.mutate(
          { liveClassId },
          {
            onSuccess: () => tell(t("registered", { title })),
            onError: (error) =>
              codeOf(error) === "validation.failed" ? tell(t("registerRefused")) : tellError(error),
          },
        );
  return (
    <Button
      aria-label={registered ? t("unregisterOf", { title }) : t("registerOf", { title })}
      isPending={register.isPending || unregister.isPending}
      onPress={toggle}
    >
      {registered ? t("unregister") : t("register")}
    </Button>
  );
}
