package io.talentpool.gateway.interviews;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the three services know of one client, or a part of it.
 *
 * @param outcomes those of all these interviews, perhaps of others
 * @param next where the next part begins
 */
record LifeCycle(List<ObjectNode> requests, List<ObjectNode> interviews, List<ObjectNode> outcomes, PagePlace next) {}
