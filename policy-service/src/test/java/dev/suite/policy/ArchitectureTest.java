package dev.suite.policy;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The shape of the house, as the design has it. */
class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.suite.policy");

  @Test
  void feature_roots_depend_on_java_and_feature_roots_alone() {
    check(
        noClasses()
            .that(
                resideInAPackage("dev.suite.policy..").and(resideOutsideOfPackages("..adapter..")))
            .should()
            .dependOnClassesThat(
                resideOutsideOfPackages("java..", "dev.suite.policy..")
                    .or(resideInAnyPackage("dev.suite.policy..adapter.."))));
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
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..adapter..")
            .andShould()
            .bePackagePrivate());
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
                            "dev.suite.policy..",
                            "dev.suite.contracts..",
                            "dev.suite.runtime.."))));
  }

  @Test
  void resources_speak_http_in_adapters_and_are_called_so() {
    check(
        classes()
            .that()
            .areAnnotatedWith(Path.class)
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
  void only_stores_and_the_cache_query_the_database() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .doNotHaveSimpleName("PolicyCache")
            .should()
            .callMethodWhere(
                target(nameMatching("preparedQuery|query"))
                    .and(targetOwner(assignableTo(SqlClient.class)))));
  }

  @Test
  void names_are_those_of_the_field() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Common|Constants|DTO|Mapper)"));
  }

  private static void check(ArchRule rule) {
    rule.check(SERVICE);
  }
}
