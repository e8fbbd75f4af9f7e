/** What goes over the wire: JSON in, the errors of Daily, and the file in which things are kept. */
package io.talentpool.embedded.daily.api;
