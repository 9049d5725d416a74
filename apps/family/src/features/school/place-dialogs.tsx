import { isHomeroomError } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ConfirmDialog, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import type { Place } from "./place-names.ts";

type NameProps = {
  level: Place["level"];
  /** Below what something new stands; an organization stands below nothing. */
  parentId?: string | undefined;
  /** What gets another name; without it, something new gets one. */
  place?: Place;
  isOpen: boolean;
  onClose(): void;
};

export function NameDialog({ level, parentId, place, isOpen, onClose }: NameProps) {
  const t = useText("school");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.schools.create());
  const { mutateAsync: rename } = useMutation(mutation.schools.rename());
  const submit = async (values: FormData) => {
    const name = String(values.get("name"));
    if (place) await rename({ level, id: place.id, name });
    else await create({ level, name, ...(parentId ? { parentId } : {}) });
    tell(t(place ? "renamed" : "classAdded", { name }));
    onClose();
  };
  return (
    <Dialog
      title={place ? t("renameOf", { name: place.name }) : t(`add.${level}`)}
      isOpen={isOpen}
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <TextField
          name="name"
          label={t("name")}
          defaultValue={place?.name ?? ""}
          maxLength={200}
          isRequired
          autoFocus
        />
        <FormActions label={place ? app("save") : t("add")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

type RemoveProps = { place: Place; isOpen: boolean; onClose(): void };

export function RemoveDialog({ place, isOpen, onClose }: RemoveProps) {
  const t = useText("school");
  const { mutation } = useHomeroom();
  const remove = useMutation(mutation.schools.remove());
  const { level, id, name } = place;
  const isUsed = isHomeroomError(remove.error) && remove.error.code === "validation.failed";
  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("remove")}
      onConfirm={() =>
        remove.mutate(
          { level, id },
          {
            onSuccess: () => {
              tell(t("removedPlace", { name }));
              onClose();
            },
          },
        )
      }
      isPending={remove.isPending}
      error={isUsed ? undefined : remove.error}
    >
      <p>{t("removeText")}</p>
      {isUsed && (
        <div className="mt-4">
          <Note tone="bad">{t("stillUsed", { name })}</Note>
        </div>
      )}
    </ConfirmDialog>
  );
}
