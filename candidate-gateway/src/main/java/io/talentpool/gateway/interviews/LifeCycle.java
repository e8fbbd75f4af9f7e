package io.talentpool.gateway.interviews;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the three services know of one client. */
record LifeCycle(List<ObjectNode> requests, List<ObjectNode> interviews, List<ObjectNode> outcomes) {}
