import type { InvitationPreview, ListedInvitation } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { Check, Phone } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";
import { asks, forWhom, needsNumber } from "./wording.ts";

const PhoneDialog = lazyDialog(() => import("../settings/phone-dialog.tsx").then((file) => file.PhoneDialog));

type Asking = Pick<
  InvitationPreview,
  "kind" | "relation" | "status" | "expiresAt" | "inviterName" | "profileName"
> &
  Partial<Pick<InvitationPreview, "addressHint">> &
  Partial<Pick<ListedInvitation, "placeName" | "memberRole">> & {
    guardians?: Tie[] | null;
    profiles:
      | (Omit<NonNullable<InvitationPreview["profiles"]>[number], "students"> & { students: Tie[] })[]
      | null;
  };

/** What a guardian is to a student. The invited person alone sees names. */
type Tie = NonNullable<InvitationPreview["guardians"]>[number] & { fullName?: string | null };

type AskedProps = {
  invitation: Asking;
  input: { token: string } | { invitationId: string };
  onAnswered?: () => void;
  /** Called before the answer is sent: from then on the list may lose the invitation at any moment. */
  onAnswering?: () => void;
};

/** What an invitation asks, and the answers. */
export function Asked({ invitation, input, onAnswered, onAnswering }: AskedProps) {
  const t = useText("invitations");
  const words = useText("words");
  const me = useMe();
  const { moment } = useFormats();
  const { mutation } = useHomeroom();
  const accept = useMutation(mutation.invitations.accept());
  const decline = useMutation(mutation.invitations.decline());
  const [block, setBlock] = useState(false);
  const [isConfirming, setConfirming] = useState(false);
  const [others, setOthers] = useState<readonly string[]>([]);
  const inviter = invitation.inviterName ?? t("someone");
  const mayBlock = invitation.kind === "student" && me.is("student");

  if (accept.isSuccess)
    return <Note tone="good">{t(accept.data?.status === "PENDING" ? "acceptedPending" : "accepted")}</Note>;
  if (decline.isSuccess) return <Note>{t("declined")}</Note>;
  if (invitation.status !== "pending")
    return <Note>{t.maybe(`answered.${invitation.status}`, { inviter }) ?? t("answered.revoked")}</Note>;
  const error = accept.error ?? decline.error;
  const needsPhone = needsNumber(invitation.addressHint, me.profile.phone);
  const profiles = invitation.profiles && invitation.profiles.length > 1 ? invitation.profiles : [];
  const profileIds = profiles.map(({ profileId }) => profileId).filter((id) => !others.includes(id));
  // Of a guardian's or a teacher's profile, that no guardian comes with it is no news.
  const isOfStudent = invitation.profiles?.every(({ role }) => role === "student" || role === null) ?? true;
  const guardians = invitation.guardians?.length || isOfStudent ? invitation.guardians : null;
  const students = (invitation.profiles ?? [])
    .filter(({ profileId }) => !others.includes(profileId))
    .flatMap((profile) => profile.students);
  const done = { onSuccess: () => onAnswered?.() };
  return (
    <div className="flex flex-col gap-3">
      <p>{asks(t, words, invitation)}</p>
      {invitation.placeName && (
        <p className="flex flex-wrap gap-1.5">
          <Badge>{invitation.placeName}</Badge>
          {invitation.memberRole && (
            <Badge tone="brand">
              {words.maybe(`member.${invitation.memberRole}`) ?? invitation.memberRole}
            </Badge>
          )}
        </p>
      )}
      {profiles.length > 0 && (
        <fieldset className="flex flex-col gap-1.5 text-sm">
          <legend className="mb-1.5 text-soft">{t("profiles")}</legend>
          {profiles.map(({ profileId, fullName, role }) => (
            <Checkbox
              key={profileId}
              isSelected={!others.includes(profileId)}
              onChange={(isMine) =>
                setOthers((ids) => (isMine ? ids.filter((one) => one !== profileId) : [...ids, profileId]))
              }
            >
              {fullName ?? t("noProfileName")}
              {role && ` (${t(`profile.${role}`)})`}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {guardians && (
        <Ties title={t("guardians", { count: guardians.length })} ties={guardians} may="guardianMay" />
      )}
      {students.length > 0 && (
        <Ties title={t("students", { count: students.length })} ties={students} may="studentMay" />
      )}
      {invitation.addressHint && <p className="text-sm text-soft">{forWhom(t, invitation.addressHint)}</p>}
      <p className="text-sm text-soft">{t("expires", { date: moment(invitation.expiresAt) })}</p>
      {mayBlock && (
        <Checkbox isSelected={block} onChange={setBlock}>
          {t("block")}
        </Checkbox>
      )}
      {error && <ErrorNote error={error} />}
      {needsPhone && (
        <Button className="self-start" aria-haspopup="dialog" onPress={() => setConfirming(true)}>
          <Phone className="size-5" aria-hidden />
          {t("confirmPhone")}
        </Button>
      )}
      <PhoneDialog isOpen={isConfirming} onClose={() => setConfirming(false)} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          isPending={accept.isPending}
          isDisabled={decline.isPending || (profiles.length > 0 && profileIds.length === 0)}
          onPress={() => {
            onAnswering?.();
            accept.mutate({ ...input, ...(profiles.length > 0 ? { profileIds } : {}) }, done);
          }}
        >
          <Check className="size-5" aria-hidden />
          {t("accept")}
        </Button>
        <Button
          isPending={decline.isPending}
          isDisabled={accept.isPending}
          onPress={() => {
            onAnswering?.();
            decline.mutate({ ...input, ...(block ? { block } : {}) }, done);
          }}
        >
          {t("decline")}
        </Button>
      </div>
    </div>
  );
}

type TiesProps = { title: string; ties: readonly Tie[]; may: "guardianMay" | "studentMay" };

function Ties({ title, ties, may }: TiesProps) {
  const t = useText("invitations");
  const words = useText("words");
  return (
    <div className="text-sm text-soft">
      <p>{title}</p>
      <ul className="list-disc ps-5">
        {ties.map(({ fullName, relation, rights }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list does not change.
          <li key={position}>
            {fullName}{" "}
            {t(may, {
              relation: words(`relation.${relation}`),
              rights: rights.map((right) => words(`right.${right}`)).join(", "),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
