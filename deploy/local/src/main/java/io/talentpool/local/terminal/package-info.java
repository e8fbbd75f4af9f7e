/** How our programs speak to the person at the terminal, and keep quiet otherwise. */
package io.talentpool.local.terminal;
