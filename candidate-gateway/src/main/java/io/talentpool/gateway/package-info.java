/**
 * The gateway between clients and the candidates of BPOC. It owns no table and decides nothing about interviews.
 *
 * <p>A candidate comes in through {@code bpoc} as a secret row, {@code resume} and {@code experience} read it, {@code anonymity} with
 * {@code redaction} takes out who it is, {@code search} and {@code profile} show the rest; {@code interviews} composes the client's
 * own page from the three services.
 */
package io.talentpool.gateway;
