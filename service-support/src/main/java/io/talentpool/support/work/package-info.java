/** Work beside requests: what one service does of its own accord. */
package io.talentpool.support.work;
