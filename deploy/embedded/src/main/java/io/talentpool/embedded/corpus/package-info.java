/** A corpus to judge reading and redaction by, made apart from both. */
package io.talentpool.embedded.corpus;
