/** Finding and checking the ports the embedded parts listen on. */
package io.talentpool.embedded.ports;
