/** Text as people read it and as it is compared: what is ordinary in a language, what letters look alike, what nobody sees. */
package io.talentpool.gateway.words;
