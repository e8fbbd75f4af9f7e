/** What the local system consists of, and where all of it is: ports, folders, and the description of the system that runs. */
package io.talentpool.local.places;
