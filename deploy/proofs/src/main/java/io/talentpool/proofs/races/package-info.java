/** Many at once, of whom one may win: every command of the life cycle. */
package io.talentpool.proofs.races;
