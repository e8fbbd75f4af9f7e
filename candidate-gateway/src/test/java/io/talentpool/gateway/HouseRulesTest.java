package io.talentpool.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.talentpool.gateway.bpoc.BpocCandidates;
import io.talentpool.gateway.bpoc.BpocStock;
import io.talentpool.gateway.bpoc.connection.BpocRows;
import io.talentpool.gateway.bpoc.row.CandidateRow;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
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
    static final ArchRule rooms_of_bpoc_do_not_depend_on_each_other_in_circles = slices().matching(
                    "io.talentpool.gateway.bpoc.(*)")
            .should()
            .beFreeOfCycles()
            .because("what a row says must be understandable without how it comes here");

    @ArchTest
    static final ArchRule rooms_of_bpoc_do_not_know_its_doors = noClasses()
            .that()
            .resideInAPackage("..bpoc.*")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.talentpool.gateway.bpoc")
            .because("the arrows go from the doors to the rooms");

    @ArchTest
    static final ArchRule rows_are_read_through_the_doors = classes()
            .that()
            .belongToAnyOf(BpocRows.class, CandidateRow.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("..bpoc..")
            .because("whoever is not to be found must be left out in one place");

    /** A package-info is a class, too, for those who read bytecode. */
    @ArchTest
    static void packages_can_be_looked_over(JavaClasses all) {
        var sizes = all.stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= 11);
        assertEquals(Map.of(), sizes, "a package of more than eleven classes needs rooms");
    }

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
