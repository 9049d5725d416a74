// What is wrong with a field, in the language of the app: the browser would say it in its own.
import { lazy, Suspense } from "react";
import { FieldError as AriaFieldError } from "react-aria-components";
import { loadMessages } from "../i18n/messages.ts";
import type { SentenceProps } from "./field-sentence.tsx";

/** Loaded with the first error. Without a network, the sentence of the browser is better than none. */
const Sentence = lazy(async () => {
  try {
    const [file] = await Promise.all([import("./field-sentence.tsx"), loadMessages("fields")]);
    return { default: file.FieldSentence };
  } catch {
    return { default: ({ otherwise }: SentenceProps) => otherwise };
  }
});

/** What a required text is that the browser takes for one, and the server for none. */
export const blank = "blank";

/** `of` is the kind of the field, where its sentence is not the one for text. */
export function FieldError({ of = "text" }: { of?: SentenceProps["of"] }) {
  return (
    <AriaFieldError className="text-sm font-medium text-bad">
      {({ validationDetails, validationErrors: [first], defaultChildren }) =>
        // What the server or the page itself says is in the right language already.
        validationDetails.customError && first !== blank ? (
          defaultChildren
        ) : (
          <Suspense>
            <Sentence of={of} details={validationDetails} otherwise={defaultChildren} />
          </Suspense>
        )
      }
    </AriaFieldError>
  );
}
