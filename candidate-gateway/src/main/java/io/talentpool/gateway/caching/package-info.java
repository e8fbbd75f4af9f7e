/** What browsers may keep of an answer: to ask again whether it still holds, and never for anybody else. */
package io.talentpool.gateway.caching;
