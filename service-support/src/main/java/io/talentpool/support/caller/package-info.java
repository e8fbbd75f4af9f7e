/**
 * Who is calling. A token says who signed in; the view {@code client_directory} says which client that is. Roles compare
 * without regard to case, and a manager is an admin.
 */
package io.talentpool.support.caller;
