/** The programs that are started as processes of their own, each with the configuration that an operator would give it. */
package io.talentpool.local.programs;
