// Stands in the build for `iceberg-js`, of which supabase-js makes something only for `storage.analytics`.

/** Never made: nothing here asks for analytics. */
export class IcebergRestCatalog {
  constructor() {
    throw new Error("This app has no analytics tables.");
  }
}
