/**
 * How a rule says no, in words an aggregate may use: plain exceptions without HTTP, JSON or database in them. The package
 * {@code problem} turns each into an answer.
 */
package io.talentpool.support.rule;
