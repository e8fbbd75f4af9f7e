/** The commands a developer reaches for while the system runs. */
package io.talentpool.local.tools;
