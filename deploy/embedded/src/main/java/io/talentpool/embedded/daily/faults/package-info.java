/** What goes wrong on purpose, what is limited as with Daily, and what is counted for proofs. */
package io.talentpool.embedded.daily.faults;
