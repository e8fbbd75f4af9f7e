/** What goes over the wire: JSON in, JSON out, and the errors of Daily in between. */
package io.talentpool.embedded.daily.api;
