/** Rooms, who may enter them, who meets there, and the page on which a person sees all that. */
package io.talentpool.embedded.daily.rooms;
