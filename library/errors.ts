/** Trouble that is expected. Each message says what a person can do next. */
export class LibraryError extends Error {
  override name = 'LibraryError';
}

/** The database was written by a newer version of Wireprint. */
export class LibraryNewerError extends LibraryError {
  override name = 'LibraryNewerError';
  constructor(options?: ErrorOptions) {
    super(
      'The library was written by a newer version of Wireprint. Update the extension, or reload this page if it was just updated.',
      options,
    );
  }
}

/** Another tab holds the database open in an older version. */
export class LibraryBlockedError extends LibraryError {
  override name = 'LibraryBlockedError';
  constructor(options?: ErrorOptions) {
    super('Another Wireprint page still uses the library in its old form. Close the other Wireprint tabs, then try again.', options);
  }
}

/** The browser has no room left. Nothing of the step that failed was kept; what was kept before it still is. */
export class LibraryFullError extends LibraryError {
  override name = 'LibraryFullError';
  /** @param options `needed` and `free` in bytes, where the browser said so before anything was written */
  constructor({ needed, free, ...options }: ErrorOptions & { needed?: number; free?: number } = {}) {
    const megabytes = (bytes = 0) => `${Math.ceil(bytes / 1_000_000)} MB`;
    const trouble = needed
      ? `This needs ${megabytes(needed)}, and the browser gives the library ${megabytes(free)} more.`
      : 'The browser gives the library no more room.';
    super(`${trouble} Delete originals you do not need or free disk space, then take the import up again.`, options);
  }
}

/** `close()` was called. */
export class LibraryClosedError extends LibraryError {
  override name = 'LibraryClosedError';
  constructor(options?: ErrorOptions) {
    super('The library is closed. Open it again with openLibrary().', options);
  }
}

/** A pack, or another file of originals, that cannot be read to its end. Originals read before the error may be incomplete. */
export class PackError extends Error {
  override name = 'PackError';
}

/** The named error for what IndexedDB threw; anything unexpected comes back as it was. */
export function nameError(error: unknown): unknown {
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'VersionError') return new LibraryNewerError({ cause: error });
  if (name === 'QuotaExceededError') return new LibraryFullError({ cause: error });
  return error;
}
