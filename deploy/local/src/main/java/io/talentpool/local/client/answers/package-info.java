/** What the answers of the API say, as far as our programs act upon it. */
package io.talentpool.local.client.answers;
