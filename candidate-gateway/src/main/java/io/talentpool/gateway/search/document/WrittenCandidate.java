package io.talentpool.gateway.search.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

/** A {@link ListedCandidate} as it goes over the wire: written when it was indexed, so that no search reads and writes it anew. */
public record WrittenCandidate(String json) implements JsonSerializable {

    /** The candidate, for those who want its members. */
    public ListedCandidate read() {
        return CandidateDocument.read(json);
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider unused) throws IOException {
        out.writeRawValue(new SerializedString(json));
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider serializers, TypeSerializer unused)
            throws IOException {
        serialize(out, serializers);
    }
}
