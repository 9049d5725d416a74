// Pages of lists: `limit` with either `page` or `offset`.
import * as z from "zod/mini";
import type { InputOf } from "./fields.ts";

const paging = {
  /** Rows per page, 1 to 200. Default 50. */
  limit: z._default(z.int().check(z.minimum(1), z.maximum(200)), 50),
  /** Which page, from 1. Instead of `offset`. */
  page: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))),
  /** Rows to skip. Instead of `page`. */
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
const counting = {
  /** Also counts all rows, which takes the database longer than reading a page. Default false. */
  count: z._default(z.boolean(), false),
};

type Paging = z.output<z.ZodMiniObject<typeof paging>> & { count?: boolean };

export type PageRange = { offset: number; limit: number; count: boolean };

export function rangeOf({ count = false, ...paging }: Paging): PageRange {
  return { ...sliceOf(paging), count };
}

/** Of lists that answer rows alone. */
export function sliceOf({ limit, page, offset }: Paging): { offset: number; limit: number } {
  return { limit, offset: offset ?? ((page ?? 1) - 1) * limit };
}

/** Which page of a list. */
export interface PagingInput extends InputOf<typeof paging & typeof counting> {}

export type ListInputOf<Shape extends z.core.$ZodShape> = InputOf<typeof paging & typeof counting & Shape>;

/** The input of a list: its own fields, the page, and nothing else. */
export function listInput<Shape extends z.core.$ZodShape>(shape: Shape) {
  return sliceInput({ ...counting, ...shape });
}

/** The same of lists that answer rows alone. */
export type SliceInputOf<Shape extends z.core.$ZodShape> = InputOf<typeof paging & Shape>;

export function sliceInput<Shape extends z.core.$ZodShape>(shape: Shape) {
  const given = (input: object, name: string) => Reflect.get(input, name) !== undefined;
  return z
    .strictObject({ ...paging, ...shape })
    .check(
      z.refine(
        (input: object) => !given(input, "page") || !given(input, "offset"),
        "page or offset, not both.",
      ),
    );
}
