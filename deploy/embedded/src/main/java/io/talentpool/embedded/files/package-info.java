/** Folders that hold the state of the embedded parts. */
package io.talentpool.embedded.files;
