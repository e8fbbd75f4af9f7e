package io.talentpool.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;

/** Ports that nobody listens on. */
public final class FreePorts {

    private FreePorts() {}

    /** @param chosen what some parts have instead */
    public static Ports with(Map<Part, Integer> chosen) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, chosen.getOrDefault(part, LocalPorts.anyFree()));
        }
        return Ports.of(Optional.empty(), ports);
    }
}
