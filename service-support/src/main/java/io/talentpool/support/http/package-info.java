/** Small matters of HTTP that every resource meets. */
package io.talentpool.support.http;
