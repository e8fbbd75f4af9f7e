package io.talentpool.support.schema;

import io.smallrye.mutiny.Uni;

/** Something that a service reads once before it says that it is ready: most of what its queries need is loaded with the first one. */
public interface FirstRead {

    /** Within a session. What it finds is nobody's. */
    Uni<?> readFirst();
}
