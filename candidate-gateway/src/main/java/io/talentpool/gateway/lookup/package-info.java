/** Whether candidates are there and by which first name: the little that the other services ask, often, and for every command. */
package io.talentpool.gateway.lookup;
