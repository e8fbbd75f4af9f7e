/**
 * Class-data archives: what a JVM of ours has loaded and verified on its way to readiness, in a file that its next run maps into memory.
 * A service becomes ready with less than half of the work, then. Made behind a system that is ready, never awaited, never needed.
 */
package io.talentpool.local.archives;
