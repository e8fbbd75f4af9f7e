/** The build that this page is of: its files are named after what is in them. */
const release = new URL(import.meta.url).pathname.split('/').pop();

/**
 * Tells whoever looks at the browser's console what could not be shown. The error stands there as it is; of the data, which may be
 * personal, nothing else does.
 */
export function reportFailure(kind: string, cause: unknown): void {
  console.error(`Talent Pool (${release}) cannot show a thing of the kind “${kind}”:`, cause);
}
