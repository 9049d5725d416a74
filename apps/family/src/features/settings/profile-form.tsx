import type { Profile } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../../app/session.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

/** Only for those who have none yet. */
const DayField = lazy(async () => ({ default: (await import("../../shared/ui/date.tsx")).DayField }));

export function ProfileForm({ profile }: { profile: Profile }) {
  const t = useText("settings");
  const app = useText("app");
  const { plainDate } = useFormats();
  const { config } = useSession();
  const { mutation } = useHomeroom();
  const { mutateAsync: update } = useMutation(mutation.profile.update());
  const [birth, setBirth] = useState("");
  const save = async (values: FormData) => {
    const fullName = String(values.get("fullName")).trim();
    // Without the field, what is there stays.
    const avatarUrl = values.has("avatarUrl") ? String(values.get("avatarUrl")).trim() || null : undefined;
    await update({
      fullName,
      ...(avatarUrl === undefined ? {} : { avatarUrl }),
      ...(birth === "" ? {} : { dateOfBirth: birth }),
    });
    tell(app("saved"));
  };
  return (
    <Form onSubmit={save}>
      <div className="flex items-center gap-4">
        <Avatar name={profile.fullName} url={profile.avatarUrl} size="large" />
        <div className="min-w-0 text-[0.9375rem]">
          <p className="truncate font-semibold">{profile.email}</p>
          {profile.phone && (
            <p className="text-soft">
              <bdi>{profile.phone}</bdi>
            </p>
          )}
          {profile.dateOfBirth && (
            <p className="text-soft">{t("born", { date: plainDate(profile.dateOfBirth) })}</p>
          )}
        </div>
      </div>
      <TextField
        name="fullName"
        label={t("fullName")}
        defaultValue={profile.fullName ?? ""}
        autoComplete="name"
        isRequired
        maxLength={120}
      />
      {config.pictureHosts.length > 0 && (
        <TextField
          name="avatarUrl"
          type="url"
          label={t("avatarUrl")}
          hint={t("avatarHint")}
          defaultValue={profile.avatarUrl ?? ""}
          autoComplete="photo"
          pattern="https://.+"
          maxLength={2010}
        />
      )}
      {!profile.dateOfBirth && (
        <Suspense fallback={<Skeleton lines={1} />}>
          <DayField label={t("dateOfBirth")} hint={t("dateOfBirthHint")} value={birth} onChange={setBirth} />
        </Suspense>
      )}
      <FormActions label={app("save")} />
    </Form>
  );
}
