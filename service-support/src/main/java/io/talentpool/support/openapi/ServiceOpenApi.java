package io.talentpool.support.openapi;

import java.util.List;
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

    /** @throws IllegalStateException naming every operation that lacks an example, which ends the build */
    public void complete(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        describe(document);
        problems.addTo(document);
        letChoicesBe(document);
        Operations.of(document).forEach(operation -> ParametersInOpenApi.describe(operation.value()));
        new AnswersInOpenApi(document).complete();
        ExamplesInOpenApi.of(service).addTo(document);
    }

    private void describe(OpenAPI document) {
        Info info = document.getInfo() == null ? OASFactory.createInfo() : document.getInfo();
        document.setInfo(info.description("%s\n%s\n## Problems\n\n%s".formatted(about, CONVENTIONS, problems.table())));
    }

    /** The scanner gives a choice a type of its own, which excludes what can be chosen: a string, or null. */
    private static void letChoicesBe(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .flatMap(schema -> Stream.concat(Stream.of(schema), Operations.membersOf(schema).values().stream()))
                .filter(schema -> schema.getOneOf() != null || schema.getAnyOf() != null)
                .forEach(choice -> choice.type(null).properties(null));
    }
}
