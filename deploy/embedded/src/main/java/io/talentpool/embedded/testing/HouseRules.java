package io.talentpool.embedded.testing;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The few structural rules that every service keeps; each service's {@code HouseRulesTest} applies them to itself. */
public final class HouseRules {

    @ArchTest
    static final ArchRule WRITES_ARE_NOT_CANCELLED = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and(annotatedWith("jakarta.ws.rs.POST").or(annotatedWith("jakarta.ws.rs.PATCH")))
            .should()
            .beAnnotatedWith("org.jboss.resteasy.reactive.server.Cancellable")
            .because("a caller who hangs up would otherwise close the Hibernate session in the middle of a command")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule AGGREGATES_ARE_PLAIN = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.smallrye..", "jakarta.ws.rs..", "com.fasterxml..", "org.apache.kafka..", "io.vertx..")
            .because("the rules of the domain are tested alone, without HTTP, Kafka, JSON or reactive types")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_TRANSLATE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.talentpool.support.events.EventLog")
            .because("only an activity changes anything, with its event in the same transaction")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_FEATURES = classes()
            .should()
            .resideOutsideOfPackages("..util..", "..common..", "..dto..", "..model..", "..impl..", "..config..")
            .because("everything about one thing is in one place, named after the thing");

    private HouseRules() {}
}
