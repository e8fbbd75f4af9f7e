package io.talentpool.support.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;

import io.talentpool.support.problem.ProblemKind;

/**
 * Completes a service's OpenAPI document at build time with what annotations would have to repeat at every operation: the
 * problems, the parameters and headers that mean the same everywhere, what an answer always has, an example of everything.
 *
 * <p>A service has one class that is annotated with {@code @OpenApiFilter} and calls this. It must name {@code OASFilter} among
 * its own interfaces: Quarkus silently passes over filters that inherit it.
 */
public final class ServiceOpenApi {

    private static final String CONVENTIONS = """
            Every answer is a JSON object. A success has the member `"success": true`; an error is `application/problem+json`
            ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)) with `"success": false` and, in `error`, one sentence that a person
            can act on. Members that a request has beyond those described are ignored; answers may get further members in the future.

            Times are ISO 8601. Answers give them with an offset. Lists come in pages: `next_cursor` of one page is `cursor` of the
            next, and null on the last one.
            """;

    /** Who an operation is for, by its tag. */
    private static final Map<String, String> AUDIENCES = Map.of(
            "Clients",
            "For clients: with a token of the role `client`, or with what an answer to one gave them. They see what is theirs.",
            "Admins",
            "For admins: with a token of the role `admin` or `manager`.",
            "Daily",
            "For Daily.co, which signs what it sends.");

    private final Class<?> service;
    private final String about;
    private final ProblemsInOpenApi problems;

    /**
     * @param service a class of the service, by which its resource {@code openapi-examples.json} is found
     * @param about what the service is for, in Markdown
     * @param own the kinds of problems of the service itself, beside those that any service has
     */
    public ServiceOpenApi(Class<?> service, String about, List<ProblemKind> own) {
        this.service = service;
        this.about = about;
        this.problems = new ProblemsInOpenApi(own);
    }

    /** @throws IllegalStateException naming every operation that lacks a name or an example, which ends the build */
    public void complete(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        describe(document);
        requireNames(document);
        letRolesBe(document);
        problems.addTo(document);
        letChoicesBe(document);
        Operations.of(document).forEach(operation -> ParametersInOpenApi.describe(operation.value()));
        new AnswersInOpenApi(document).complete();
        ExamplesInOpenApi.of(service).addTo(document);
    }

    private void describe(OpenAPI document) {
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        document.setInfo(info.description("%s\n%s\n## Problems\n\n%s".formatted(about, CONVENTIONS, problems.table())));
        // Wherever the document is read from: the edge has one address for all, and a service answers at its own.
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this document is")));
        document.setTags(Operations.of(document)
                .flatMap(operation -> operation.value().getTags().stream())
                .distinct()
                .sorted()
                .map(tag -> OASFactory.createTag().name(tag).description(audience(tag)))
                .toList());
    }

    private static String audience(String tag) {
        String described = AUDIENCES.get(tag);
        if (described == null) {
            throw new IllegalStateException("Nobody knows for whom the operations of %s are".formatted(tag));
        }
        return described;
    }

    /** Clients that are generated name their methods by the operations' ids: each is said where the operation is, and stays. */
    private static void requireNames(OpenAPI document) {
        List<String> nameless = Operations.of(document)
                .filter(operation -> operation.value().getOperationId() == null)
                .map(Operations.Named::name)
                .toList();
        if (!nameless.isEmpty()) {
            throw new IllegalStateException("Operations without an operationId: " + nameless);
        }
    }

    /** The scanner takes roles for scopes, which tokens of this kind have none of; the tags say who may call. */
    private static void letRolesBe(OpenAPI document) {
        Operations.of(document)
                .map(operation -> operation.value().getSecurity())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(requirement ->
                        requirement.getSchemes().keySet().forEach(scheme -> requirement.addScheme(scheme, List.of())));
    }

    /** The scanner gives a choice a type of its own, which excludes what can be chosen: a string, or null. */
    private static void letChoicesBe(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .flatMap(schema -> Stream.concat(Stream.of(schema), Operations.membersOf(schema).values().stream()))
                .filter(schema -> schema.getOneOf() != null || schema.getAnyOf() != null)
                .forEach(choice -> choice.type(null).properties(null));
    }
}
