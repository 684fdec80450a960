package dev.suite.testkit.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The shape of the house, as the design has it. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
  private final String root;
  private final Set<String> alsoQuerying;
  private final JavaClasses service;

  /**
   * Those of a service.
   *
   * @param root its package, such as {@code dev.suite.policy}
   * @param alsoQuerying simple names of what queries the database and is no store
   */
  protected ArchitectureRules(String root, String... alsoQuerying) {
    this.root = root;
    this.alsoQuerying = Set.of(alsoQuerying);
    service =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  @Test
  void feature_roots_depend_on_java_and_feature_roots_alone() {
    check(
        noClasses()
            .that(resideInAPackage(root + "..").and(resideOutsideOfPackages("..adapter..")))
            .should()
            .dependOnClassesThat(
                resideOutsideOfPackages("java..", root + "..")
                    .or(resideInAnyPackage(root + "..adapter.."))));
  }

  @Test
  void rooms_of_rules_depend_on_each_other_one_way() {
    check(
        slices()
            .matching(root + ".(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage("..adapter.."), alwaysTrue())
            .ignoreDependency(alwaysTrue(), resideInAPackage("..adapter..")));
  }

  @Test
  void rules_read_no_clock_and_no_randomness() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..adapter..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|UUID)|java\\.util\\.logging\\..*"));
  }

  @Test
  void entities_never_leave_the_adapter() {
    check(
        classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .resideInAPackage("..adapter..")
            .andShould()
            .bePackagePrivate()
            // A service that writes SQL alone has none.
            .allowEmptyShould(true));
  }

  @Test
  void no_service_depends_on_another() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAPackage("dev.suite..")
                    .and(
                        resideOutsideOfPackages(
                            root + "..", "dev.suite.contracts..", "dev.suite.runtime.."))));
  }

  @Test
  void resources_speak_http_in_adapters_and_are_called_so() {
    check(
        classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .resideInAPackage("..adapter..")
            .andShould()
            .haveSimpleNameEndingWith("Resource"));
  }

  @Test
  void resources_query_nothing_themselves() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .callMethodWhere(target(nameMatching("(prepared)?[qQ]uery|create\\w*Query"))));
  }

  @Test
  void only_stores_and_what_a_service_names_query_the_database() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and(DescribedPredicate.not(oneOf(alsoQuerying)))
            .should()
            .callMethodWhere(
                target(nameMatching("preparedQuery|query"))
                    .and(targetOwner(assignableTo("io.vertx.mutiny.sqlclient.SqlClient")))));
  }

  @Test
  void names_are_those_of_the_field() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Constants|DTO|Mapper)"));
  }

  private static DescribedPredicate<JavaClass> oneOf(Set<String> names) {
    return DescribedPredicate.describe(
        "one of " + names, one -> names.contains(one.getSimpleName()));
  }

  private void check(ArchRule rule) {
    rule.check(service);
  }
}
