package io.talentpool.gateway.failure;

import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;

/** A report of a page, as it comes over the wire. Each member has a shape that no message, id or text of anybody fits. */
record PageFailureBody(
        @Schema(
                required = true,
                pattern = KIND,
                maxLength = LONGEST_KIND,
                description = "What could not be shown, as “request”; “page” is the whole page")
        String kind,

        @Schema(
                required = true,
                pattern = ERROR,
                maxLength = LONGEST_ERROR,
                description = "The error’s class, never its message")
        String error,

        @Schema(
                required = true,
                pattern = RELEASE,
                maxLength = LONGEST_RELEASE,
                description = "The first file of the build that the page is of, which names the release")
        String release,

        @Schema(
                required = true,
                pattern = PAGE,
                maxLength = LONGEST_PAGE,
                description = "The page’s route, with names in place of ids; “*” where it is none of the pages’")
        String page) {

    private static final String KIND = "^[a-z][A-Za-z ]{0,40}$";
    private static final String ERROR = "^[A-Za-z]{1,40}$";
    private static final String RELEASE = "^[A-Za-z][A-Za-z0-9_-]{0,60}\\.(js|tsx)$";
    private static final String PAGE = "^([*]|/|(/:?[a-z][a-z-]{0,20}){1,4})$";
    private static final int LONGEST_KIND = 41;
    private static final int LONGEST_ERROR = 40;
    private static final int LONGEST_RELEASE = 65;
    private static final int LONGEST_PAGE = 88;

    /** @throws io.talentpool.support.rule.InvalidInput with everything that is wrong with the body */
    PageFailureBody checked() {
        var check = new InputCheck();
        demand(check, "kind", kind, KIND);
        demand(check, "error", error, ERROR);
        demand(check, "release", release, RELEASE);
        demand(check, "page", page, PAGE);
        check.orThrow();
        return this;
    }

    private static void demand(InputCheck check, String field, String value, String shape) {
        check.require(field, value != null);
        check.check(
                field, value == null || Pattern.compile(shape).matcher(value).matches(), "must have the form " + shape);
    }
}
