package io.talentpool.support.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import io.talentpool.support.problem.ProblemKind;

/** The body of every error: an RFC 9457 problem with the members that the existing pages read. */
final class ProblemSchema {

    private static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema reference() {
        return OASFactory.createSchema().ref(NAME);
    }

    static void addTo(Components components) {
        Schema violation = typed(SchemaType.OBJECT, "One thing wrong with what was sent")
                .addProperty("field", typed(SchemaType.STRING, "The member, parameter or header to blame"))
                .addProperty("message", typed(SchemaType.STRING, "What is wrong with it; follows the field's name"))
                .required(List.of("field", "message"));
        components.addSchema(
                NAME,
                typed(SchemaType.OBJECT, "An error, as RFC 9457 has it. Kinds may have further members.")
                        .addProperty(
                                "type",
                                typed(SchemaType.STRING, "Identifies the kind; never changes")
                                        .format("uri"))
                        .addProperty("title", typed(SchemaType.STRING, "The same for every error of the kind"))
                        .addProperty("status", typed(SchemaType.INTEGER, "The HTTP status"))
                        .addProperty("detail", typed(SchemaType.STRING, "One sentence to act on"))
                        .addProperty("instance", typed(SchemaType.STRING, "The path that was called"))
                        .addProperty("success", typed(SchemaType.BOOLEAN, null).constValue(false))
                        .addProperty("error", typed(SchemaType.STRING, "The same as detail"))
                        .addProperty(
                                "violations",
                                typed(SchemaType.ARRAY, "Where fields are to blame")
                                        .items(violation))
                        .required(List.of("type", "title", "status", "detail", "success", "error")));
    }

    static Example exampleOf(ProblemKind kind) {
        Map<String, Object> members = new LinkedHashMap<>(); // in the same order in every build
        members.put("type", kind.type().toString());
        members.put("title", kind.title());
        members.put("status", kind.status());
        members.put("detail", kind.example());
        members.put("success", false);
        members.put("error", kind.example());
        return OASFactory.createExample().summary(kind.title()).value(members);
    }

    private static Schema typed(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
