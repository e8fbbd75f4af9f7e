package peer;

import java.util.UUID;

record Client(UUID id, String timeZone) {}
