package io.talentpool.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.BpocStock;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.talentpool.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other_in_circles = slices().matching(
                    "io.talentpool.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be understandable without all the others");

    @ArchTest
    static final ArchRule parts_of_the_search_do_not_depend_on_each_other_in_circles = slices().matching(
                    "io.talentpool.gateway.search.(*)")
            .should()
            .beFreeOfCycles()
            .because("how text is compared must be understandable without the index");

    @ArchTest
    static final ArchRule reading_and_redacting_is_plain_java = noClasses()
            .that()
            .resideInAnyPackage(
                    "..json..",
                    "..extraction..",
                    "..resume..",
                    "..experience..",
                    "..words..",
                    "..redaction..",
                    "..anonymity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..")
            .because("the tricky rules must be testable, and fast, without a server");

    @ArchTest
    static final ArchRule only_one_package_reads_bpoc = noClasses()
            .that()
            .resideOutsideOfPackage("..bpoc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..")
            .because("whoever is not to be found must be left out in one place");

    @ArchTest
    static final ArchRule everybody_is_read_for_the_index_alone = classes()
            .that()
            .haveFullyQualifiedName(BpocStock.class.getName())
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAnyPackage("..bpoc..", "..search..")
            .because("a row of BPOC is secret until anonymity has been over it");

    @ArchTest
    static final ArchRule what_is_shown_has_passed_the_door = classes()
            .that()
            .haveFullyQualifiedName(BpocCandidates.class.getName())
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAnyPackage(
                    "..bpoc..",
                    "..profile..",
                    "..search..",
                    "..interviews..",
                    "..picture..",
                    "..departure..",
                    "..lookup..")
            .because("a row of BPOC is secret until anonymity has been over it");
}
