/** Who is there in the embedded default. One list feeds the login page, the client directory, the tests and the demo. */
package io.talentpool.embedded.people;
